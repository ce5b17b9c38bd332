using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Deadlines;

public sealed partial class Deadline
{
    /// <summary>Computes the end and keeps what it rests on. Refuses for the reasons of <see cref="DeadlineComputationRefusals"/> too.</summary>
    public static Result<Deadline> StartFromRule(DeadlineStart start, DeadlineRule rule, DeadlineCircumstances circumstances)
    {
        if (string.IsNullOrWhiteSpace(start.Title)) return DeadlineRefusals.TitleMissing;
        var computed = DeadlineComputation.FromRule(rule, circumstances);
        if (computed.IsRefused) return computed.Refusal!;
        var (isHourClock, trigger) = (rule.Period.Unit == DeadlineUnit.Hours, computed.Value.Trigger);
        var deadline = new Deadline
        {
            Id = start.Id ?? DeadlineId.New(), CaseId = start.CaseId, Title = start.Title.Trim(), Kind = rule.Period.Kind, Obligation = start.Obligation,
            OwnerId = start.OwnerId, SuspectId = start.SuspectId, HearingId = start.HearingId, StartedBy = start.By, StartedAt = start.At, RuleId = rule.Id, RuleVersion = rule.Version, Pack = rule.Pack, RuleState = rule.State,
            Quantity = rule.Period.Quantity, Unit = rule.Period.Unit, ConventionCode = rule.Period.ConventionCode,
            DaysAlreadySpent = circumstances.DaysAlreadySpent, Extendable = rule.Extendable, WarningLeads = rule.WarningLeads,
            TriggerOn = trigger.Date, TriggerLocal = isHourClock ? trigger.Local : null,
            TimeZoneId = isHourClock ? trigger.Zone!.Id : null, CalendarCode = circumstances.Calendar?.Code,
        };
        foreach (var days in circumstances.Stopped)
        {
            deadline.stoppages.Add(new DeadlineStoppage(deadline.stoppages.Count + 1, days, "Excluded when the clock was recorded", start.By, start.At));
        }

        deadline.Take(computed.Value);
        return deadline;
    }

    /// <summary>For ends no rule computes: a joint team's agreement, a surveillance order, a judge's word.</summary>
    public static Result<Deadline> StartByHand(DeadlineStart start, StatedEnd end)
    {
        if (string.IsNullOrWhiteSpace(start.Title)) return DeadlineRefusals.TitleMissing;
        if (string.IsNullOrWhiteSpace(end.Reason)) return DeadlineRefusals.ReasonMissing;
        if (!DeadlineTrigger.IsWithinLimits(end.Due.Date)) return DeadlineRefusals.EndOutOfLimits;
        if (end is { Due.Instant: not null, Zone: null }) return DeadlineRefusals.TimeZoneMissing;
        var deadline = new Deadline
        {
            Id = start.Id ?? DeadlineId.New(), CaseId = start.CaseId, Title = start.Title.Trim(), Kind = end.Kind, Obligation = start.Obligation,
            OwnerId = start.OwnerId, SuspectId = start.SuspectId, StartedBy = start.By, StartedAt = start.At, Reason = end.Reason.Trim(),
            TimeZoneId = end.Due.Instant is null ? null : end.Zone!.Id, CalendarCode = end.Calendar?.Code, CalendarVersion = end.Calendar?.Version,
            working = [$"End stated by hand: {end.Due}"],
        };
        deadline.Fix(end.Due, end.Calendar);
        return deadline;
    }

    private void Take(ComputedDeadline computed)
    {
        (ComputationStatus, CalendarVersion) = (computed.Status, computed.CalendarVersion);
        working = [.. working, .. computed.Steps];
        Take(computed.RawDue, computed.LegalDue, computed.SafeDue);
    }

    /// <summary>An end that needs no counting: raw and legal are what was ordered.</summary>
    private void Fix(DueMoment end, HolidayCalendar? calendar)
    {
        var safe = SafeDate.OfFixed(Kind, end, calendar);
        ComputationStatus = StatusOfFixed(end, calendar);
        if (safe.Date != end.Date) working = [.. working, $"Safe date: {Deadlines.Working.Long(safe.Date)}, the last working day before it"];
        Take(end, end, safe);
    }

    /// <summary>Holidays of an unknown year could make the safe date too late; the ordered end itself stands.</summary>
    private static ComputationStatus StatusOfFixed(DueMoment end, HolidayCalendar? calendar) =>
        calendar?.Covers(end.Date.Year) == false ? ComputationStatus.Unverified : ComputationStatus.Computed;

    private void Take(DueMoment raw, DueMoment legal, DueMoment safe)
    {
        (RawDueOn, RawDueAt) = (raw.Date, raw.Instant?.ToUniversalTime());
        (LegalDueOn, LegalDueAt) = (legal.Date, legal.Instant?.ToUniversalTime());
        (SafeDueOn, SafeDueAt) = (safe.Date, safe.Instant?.ToUniversalTime());
        (DueOn, DueAt) = Obligation == Obligation.Ours ? (SafeDueOn, SafeDueAt) : (LegalDueOn, LegalDueAt);
    }
}
