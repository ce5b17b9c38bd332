using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Bundles;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
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
using CaseTracker.Infrastructure.Audit;
using CaseTracker.Infrastructure.Identity;
using CaseTracker.Infrastructure.Persistence.Configurations;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>All tables. The first lock of case access stands in <see cref="CaseFilters"/>; the second in Sql/access.sql.</summary>
internal sealed partial class CaseTrackerDbContext(DbContextOptions<CaseTrackerDbContext> options, ICurrentUser user, CaseLock caseLock)
    : IdentityUserContext<Account, Guid>(options), ICaseTrackerDb
{
    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<StaffMember> Staff => Set<StaffMember>();

    public DbSet<Case> Cases => Set<Case>();

    public DbSet<CaseMember> CaseMembers => Set<CaseMember>();

    public DbSet<ChronologyEntry> Chronology => Set<ChronologyEntry>();

    public DbSet<CaseNote> Notes => Set<CaseNote>();

    public DbSet<Suspect> Suspects => Set<Suspect>();

    public DbSet<Count> Counts => Set<Count>();

    public DbSet<ChargeChange> ChargeChanges => Set<ChargeChange>();

    public DbSet<ChargeProposal> ChargeProposals => Set<ChargeProposal>();

    public DbSet<OffenceEdition> OffenceEditions => Set<OffenceEdition>();

    public DbSet<CountVerdict> CountVerdicts => Set<CountVerdict>();

    public DbSet<Sentence> Sentences => Set<Sentence>();

    public DbSet<Exhibit> Exhibits => Set<Exhibit>();

    public DbSet<CustodyEvent> CustodyEvents => Set<CustodyEvent>();

    public DbSet<HandOver> HandOvers => Set<HandOver>();

    public DbSet<IntegrityIncident> Incidents => Set<IntegrityIncident>();

    public DbSet<ExhibitProof> Proofs => Set<ExhibitProof>();

    public DbSet<ContentVerification> ContentVerifications => Set<ContentVerification>();

    public DbSet<ContentScan> ContentScans => Set<ContentScan>();

    public DbSet<TimeStamp> TimeStamps => Set<TimeStamp>();

    public DbSet<TimeStampedItem> TimeStampedItems => Set<TimeStampedItem>();

    public DbSet<EvidencePreview> Previews => Set<EvidencePreview>();

    public DbSet<DualOpening> Openings => Set<DualOpening>();

    public DbSet<Redaction> Redactions => Set<Redaction>();

    public DbSet<Deadline> Deadlines => Set<Deadline>();

    public DbSet<RuleEdition> RuleEditions => Set<RuleEdition>();

    public DbSet<CalendarEdition> CalendarEditions => Set<CalendarEdition>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<CaseDocument> Documents => Set<CaseDocument>();
    public DbSet<PrintProgress> PrintProgress => Set<PrintProgress>();

    public DbSet<Bundle> Bundles => Set<Bundle>();

    public DbSet<BundleVersion> BundleVersions => Set<BundleVersion>();

    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<MailMessage> Mail => Set<MailMessage>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <summary>Whose cases the filters let through; nobody's when nobody is signed in.</summary>
    internal UserId CallerId => user.ActorOrNull?.Id ?? default;

    internal bool Supervises => user.ActorOrNull?.SupervisedUnit is not null;

    internal UnitId SupervisedUnit => user.ActorOrNull?.SupervisedUnit ?? default;

    /// <summary>Always on, but for the test that proves the second lock alone.</summary>
    internal bool LockOpen => caseLock.Open;

    public uint VersionOf(object aggregate) => (uint)Entry(aggregate).Property(Columns.Version).CurrentValue!;

    public IReadOnlyList<string> ChangedFields() =>
    [
        .. ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .SelectMany(e => e.Properties.Where(p => e.State != EntityState.Modified || p.IsModified)
                .Where(p => !p.Metadata.IsShadowProperty()).Select(p => $"{e.Metadata.ClrType.Name}.{p.Metadata.Name}")
                .Concat(e.ComplexProperties.Where(p => e.State != EntityState.Modified || p.IsModified).Select(p => $"{e.Metadata.ClrType.Name}.{p.Metadata.Name}"))).Distinct(),
    ];

    Task<int> ICaseTrackerDb.SaveChangesAsync(CancellationToken ct) => SaveChangesAsync(ct);

    public async Task<IUnitOfWork> BeginAsync(CancellationToken ct)
    {
        ChangeTracker.Clear(); // what a refused request of the same scope had begun must not be saved with the next
        Database.AutoSavepointsEnabled = false; // a request stands or falls as a whole, so there is nothing to go back to; two round trips less
        var transaction = await Database.BeginTransactionAsync(ct);
        var caller = user.ActorOrNull?.Id.Value.ToString() ?? "";
        await using var command = Database.Command("select set_config('app.uid', $1, true)", caller);
        _ = await command.ExecuteNonQueryAsync(ct);
        return new UnitOfWork(this, transaction);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => TypedIds.Convert(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        _ = builder.ApplyConfigurationsFromAssembly(typeof(CaseTrackerDbContext).Assembly);
        IdentityTables.Name(builder);
        CaseFilters.Apply(builder, this);
        SnakeCase.Apply(builder);
    }
}
