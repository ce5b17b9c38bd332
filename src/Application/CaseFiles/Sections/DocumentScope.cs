using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Disclosure;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Victims;

namespace CaseTracker.Application.CaseFiles.Sections;

/// <summary>For whom a section is read. Each section asks this before it asks the database: what an audience may not have is never read.</summary>
/// <param name="Victim">The one victim whose lawyer it is for; null for all.</param>
internal sealed record DocumentScope(CaseId Case, DocumentAudience Audience, VictimId? Victim)
{
    private static readonly string[] Disclosable = [DisclosureStates.RelevantDisclose, DisclosureStates.Disclosed, DisclosureStates.DisclosedRedacted];

    /// <summary>The office's own working copy: remarks, reasons, advice and who did what.</summary>
    internal bool Whole => Audience == DocumentAudience.Prosecution;

    internal bool InOffice => Audience is DocumentAudience.Prosecution or DocumentAudience.SupervisorSummary;

    internal bool ForCourt => Audience == DocumentAudience.Court;

    internal bool ForDefence => Audience == DocumentAudience.Defence;

    internal bool ForVictim => Victim is not null;

    /// <summary>The defence has the items that were decided to be disclosed, and those that may assist it unless a decision withholds them; the schedule of the others is a document of its own. A victim's lawyer has none.</summary>
    internal IQueryable<Exhibit> Exhibits(ICaseTrackerDb db)
    {
        var all = db.Exhibits.Where(e => e.CaseId == Case);
        return ForDefence ? all.Where(e => db.DisclosureItems.Any(i => i.ExhibitId == e.Id && (Disclosable.Contains(i.Status) || (i.MayAssist && !DisclosureStates.Withheld.Contains(i.Status))))) : ForVictim ? all.Where(e => false) : all;
    }

    internal IQueryable<Count> Counts(ICaseTrackerDb db) => db.Counts.Where(c => c.CaseId == Case && (Victim == null || c.VictimId == Victim));

    /// <summary>Outside the office those only whom a count names.</summary>
    internal IQueryable<Victim> Victims(ICaseTrackerDb db)
    {
        var all = db.Victims.Where(v => v.CaseId == Case && (Victim == null || v.Id == Victim));
        return InOffice || ForVictim ? all : all.Where(v => db.Counts.Any(c => c.VictimId == v.Id));
    }
}
