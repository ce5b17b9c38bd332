using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Bundles;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Counts.Changes;
using CaseTracker.Domain.Counts.Offences;
using CaseTracker.Domain.Counts.Outcomes;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Calendars;
using CaseTracker.Domain.Deadlines.Rules;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Notifications;
using CaseTracker.Domain.Redactions;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Suspects;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Abstractions;

/// <summary>
/// The database as handlers see it. Every set that belongs to a case is filtered to the cases its caller may see, and row-level
/// security in PostgreSQL filters once more. The pipeline opens the transaction and saves: handlers do neither.
/// </summary>
public partial interface ICaseTrackerDb
{
    DbSet<Unit> Units { get; }

    DbSet<StaffMember> Staff { get; }

    DbSet<Case> Cases { get; }

    DbSet<CaseMember> CaseMembers { get; }

    DbSet<ChronologyEntry> Chronology { get; }

    DbSet<CaseNote> Notes { get; }

    DbSet<Suspect> Suspects { get; }

    DbSet<Count> Counts { get; }

    /// <summary>Append-only.</summary>
    DbSet<ChargeChange> ChargeChanges { get; }

    DbSet<ChargeProposal> ChargeProposals { get; }

    DbSet<OffenceEdition> OffenceEditions { get; }

    /// <summary>Append-only.</summary>
    DbSet<CountVerdict> CountVerdicts { get; }

    /// <summary>Append-only.</summary>
    DbSet<Sentence> Sentences { get; }

    DbSet<Exhibit> Exhibits { get; }

    DbSet<CustodyEvent> CustodyEvents { get; }

    DbSet<HandOver> HandOvers { get; }

    DbSet<IntegrityIncident> Incidents { get; }

    DbSet<ExhibitProof> Proofs { get; }

    DbSet<ContentVerification> ContentVerifications { get; }

    DbSet<ContentScan> ContentScans { get; }

    DbSet<TimeStamp> TimeStamps { get; }

    DbSet<TimeStampedItem> TimeStampedItems { get; }

    DbSet<EvidencePreview> Previews { get; }

    DbSet<DualOpening> Openings { get; }

    DbSet<Redaction> Redactions { get; }

    DbSet<Deadline> Deadlines { get; }

    DbSet<RuleEdition> RuleEditions { get; }
    DbSet<CalendarEdition> CalendarEditions { get; }

    DbSet<Reminder> Reminders { get; }

    DbSet<CaseDocument> Documents { get; }
    DbSet<PrintProgress> PrintProgress { get; }

    DbSet<Bundle> Bundles { get; }

    DbSet<BundleVersion> BundleVersions { get; }

    /// <summary>Of all users; each asks for the own ones.</summary>
    DbSet<SavedFilter> SavedFilters { get; }

    DbSet<Notification> Notifications { get; }

    DbSet<MailMessage> Mail { get; }

    DbSet<AuditEntry> Audit { get; }

    /// <summary>The row version (PostgreSQL xmin) of a loaded aggregate; it is the ETag of the API.</summary>
    uint VersionOf(object aggregate);

    /// <summary>Names of what the handler changed, as <c>Case.Title</c>, for the audit entry.</summary>
    IReadOnlyList<string> ChangedFields();

    Task<int> SaveChangesAsync(CancellationToken ct);

    /// <summary>Opens the transaction of one request and tells the database who acts in it.</summary>
    Task<IUnitOfWork> BeginAsync(CancellationToken ct);
}

/// <summary>One request's transaction; disposed without commit, nothing happened.</summary>
public interface IUnitOfWork : IAsyncDisposable
{
    Task CommitAsync(CancellationToken ct);
}

/// <summary>Shadow column names that queries may name.</summary>
public static class Columns
{
    /// <summary>Row version, <c>EF.Property&lt;uint&gt;(x, Columns.Version)</c>.</summary>
    public const string Version = "Version";
}
