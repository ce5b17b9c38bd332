using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Notifications;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Suspects.Stages;
using CaseTracker.Domain.Victims;

namespace CaseTracker.Infrastructure.Seeding;

/// <summary>One made-up case with everything in it, from the same factories as real ones.</summary>
/// <param name="number">Of all cases, from 0: two neighbours share, so that the totals of a table come out as asked.</param>
internal sealed class VolumeCase(VolumeDice dice, VolumeUnit unit, Case made, int number, DateTimeOffset openedAt, DateTimeOffset now, IReadOnlyList<DeadlineRule> rules)
{
    private const int ChronologyOfCase = 5;
    private const int ExhibitsOfCase = 2;
    private const int DeadlinesOfFiveCases = 6;

    private const int Charged = 4; // place of CHARGED on the main line

    internal Case Made => made;

    internal List<Suspect> Suspects { get; } = [];

    internal List<SuspectStage> SuspectStages { get; } = [];

    internal List<Victim> Victims { get; } = [];

    internal List<Count> Counts { get; } = [];

    internal List<Exhibit> Exhibits { get; } = [];

    internal List<ProtectionMeasure> Protection { get; } = [];

    internal List<Deadline> Deadlines { get; } = [];

    internal List<Reminder> Reminders { get; } = [];

    internal List<ChronologyEntry> Chronology { get; } = [];

    private DateOnly Today => DateOnly.FromDateTime(now.UtcDateTime);

    internal void Fill()
    {
        foreach (var colleague in unit.Team.Where(u => u != made.LeadId)) if (dice.In(10)) Must(made.AddMember(colleague, made.LeadId, openedAt));
        MoveThroughStages();
        AddPeople();
        foreach (var i in Enumerable.Range(1, Uneven(ExhibitsOfCase))) AddExhibit(i);
        foreach (var _ in Enumerable.Range(1, number % 5 == 0 ? DeadlinesOfFiveCases - 4 : 1)) AddDeadline();
        foreach (var _ in Enumerable.Range(1, Uneven(ChronologyOfCase)))
            Chronology.Add(Must(ChronologyEntry.Write(made.Id, SomeTime(), $"{dice.One(VolumeWords.Events)} {dice.One(VolumeWords.Given)} {dice.One(VolumeWords.Family)}, file {dice.Between(1, 99_999)}.", made.LeadId, now)));
    }

    /// <summary>The older a case, the further it has come; a few stand aside.</summary>
    private void MoveThroughStages()
    {
        var months = (now - openedAt).TotalDays / 30;
        var reached = Math.Min(CaseStages.MainLine.Count - 1, (int)(months / dice.Between(3, 9)));
        var at = openedAt;
        for (var stage = 1; stage <= reached; stage++)
        {
            at += (now - at) / (reached - stage + 2);
            Must(made.MoveTo(CaseStages.MainLine[stage], "Made up for measuring", made.LeadId, at));
        }
        if (reached > 1 && made.Stage != CaseStages.Closed && dice.In(4)) Must(made.MoveTo(dice.One(CaseStages.Aside), "Made up for measuring", made.LeadId, at));
    }

    private void AddPeople()
    {
        foreach (var i in Enumerable.Range(1, dice.Few(6)))
        {
            var company = dice.In(12);
            var name = company ? dice.One(VolumeWords.Companies) : $"{dice.One(VolumeWords.Given)} {dice.One(VolumeWords.Family)}";
            var suspect = Suspect.Identify(
                made.Id, i, company ? SuspectKind.Organisation : SuspectKind.Person, name, company ? "BENEFICIARY_COMPANY" : dice.One(VolumeWords.Persons), "", now, new SuspectId(dice.Id(openedAt)));
            Suspects.Add(suspect);
            SuspectStages.AddRange(VolumeStages.Of(suspect, made, openedAt));
        }
        foreach (var i in Enumerable.Range(1, dice.Few(4)))
        {
            var victim = Victim.Register(made.Id, i, dice.In(65) ? "Feminine" : "Masculine", dice.In(15), now, new VictimId(dice.Id(openedAt)));
            Victims.Add(victim);
            if (dice.In(60)) Protect(victim.Id);
        }
        if (CaseStages.MainLine.ToList().IndexOf(made.Stage) < Charged) return;
        foreach (var (i, suspect) in Suspects.Index())
        {
            var particulars = new CountParticulars("Trafficking in human beings", "Dir. 2011/36/EU Art. 2", "", made.OpenedOn.AddDays(-dice.Between(30, 700)), made.OpenedOn);
            Counts.Add(Must(Count.Lay(made.Id, i + 1, suspect.Id, Victims.Count == 0 ? null : dice.One(Victims).Id, particulars, now, new CountId(dice.Id(openedAt)))));
        }
    }

    private void Protect(VictimId victim)
    {
        var on = made.OpenedOn.AddDays(dice.Between(0, 20));
        if (on > Today) on = Today;
        var measure = ProtectionMeasure.Request(made.Id, victim, dice.One<string>(["A01", "A03", "A10", "A11", "P07", "P10"]), on, "Competent authority", now, new ProtectionMeasureId(dice.Id(openedAt)));
        if (dice.In(75)) Must(measure.Grant(on, "Competent authority", dice.In(50) ? on.AddDays(dice.Between(90, 720)) : null, partly: false, details: []));
        Protection.Add(measure);
    }

    private void AddExhibit(int number)
    {
        var (type, title) = dice.One(VolumeWords.Exhibits);
        var kind = type is "PHYSICAL_OBJECT" or "DOCUMENT" or "CONTRACT_DEBT_LEDGER" || dice.In(40) ? ExhibitKind.Physical : ExhibitKind.File;
        var seal = kind == ExhibitKind.Physical ? $"SEAL-{dice.Between(100_000, 999_999)}" : "";
        Exhibits.Add(Must(Exhibit.Register(
            made.Id, number, kind, new ExhibitParticulars(type, $"{title} {number}", "", dice.In(70) ? "INDEPENDENT" : "VICTIM_DERIVED", SomeTime(), "Evidence room", seal) { LateReason = "Made up for measuring" },
            made.LeadId, now, new ExhibitId(dice.Id(openedAt)))));
    }

    /// <summary>Ends lie around today; what lies behind is mostly done, and nothing runs on in a closed case.</summary>
    private void AddDeadline()
    {
        var chosen = dice.Between(0, VolumeWords.Rules.Length - 1);
        var closed = made.Stage == CaseStages.Closed;
        var due = Today.AddDays(dice.In(55) && !closed ? dice.Between(-12, 120) : -dice.Between(1, 400));
        var trigger = due.AddDays(-VolumeWords.Rules[chosen].Days);
        if (trigger > Today) trigger = Today.AddDays(-dice.Between(0, 5));
        var start = new DeadlineStart(made.Id, rules[chosen].TriggerEvent, dice.In(80) ? made.LeadId : dice.One(unit.Team), made.LeadId, openedAt) { Id = new DeadlineId(dice.Id(openedAt)) };
        var deadline = Must(Deadline.StartFromRule(start, rules[chosen], new DeadlineCircumstances(DeadlineTrigger.On(trigger), unit.Calendar)));
        Deadlines.Add(deadline);
        if (closed || (deadline.DueOn < Today && dice.In(95)))
        {
            var done = deadline.DueOn.AddDays(-dice.Between(0, 5));
            Must(deadline.Complete(done < trigger ? trigger : done > Today ? Today : done, "Made up for measuring", new DeadlineAct(made.LeadId, now, Today)));
        }
        Reminders.AddRange(deadline.RemindersAfter(now, unit.Zone).Select(r => Reminder.At(deadline.Id, made.Id, r.At)));
    }

    /// <summary>Anything from none to twice as many; what one case has less its neighbour has more.</summary>
    private int Uneven(int usual)
    {
        var off = number / 2 * 7 % (usual + 1);
        return number % 2 == 0 ? usual - off : usual + off;
    }

    private DateTimeOffset SomeTime() => openedAt.AddMinutes(dice.Between(0, Math.Max(1, (int)Math.Min(100_000_000, (now - openedAt).TotalMinutes) - 1)));

    internal static void Must(Result outcome)
    {
        if (outcome.Refusal is { } refusal) throw new InvalidOperationException($"A made-up case breaks a rule: {refusal.Code}");
    }

    internal static T Must<T>(Result<T> outcome) => outcome.Refusal is { } refusal ? throw new InvalidOperationException($"A made-up case breaks a rule: {refusal.Code}") : outcome.Value;
}
