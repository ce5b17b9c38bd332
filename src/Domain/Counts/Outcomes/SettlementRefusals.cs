using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Counts.Outcomes;

public static class SettlementRefusals
{
    public static readonly Refusal NoCounts = new("settlement.no_counts", "Name the counts that it settles.", RefusalKind.Invalid, "countIds");
    public static readonly Refusal CountNotStanding = new("settlement.count_not_standing", "Only counts that stand against this person can be settled.", RefusalKind.Conflict, "countIds");
    public static readonly Refusal OneIsOpen = new("settlement.one_is_open", "Another settlement with this person is open. Take it back first.", RefusalKind.Conflict);
    public static readonly Refusal AmountOutOfRange = new("settlement.amount_out_of_range", "Compensation is above zero and has a currency.", RefusalKind.Invalid, "compensation");
    public static readonly Refusal NotWaiting = new("settlement.not_waiting", "This settlement was answered already.", RefusalKind.Conflict);
    public static readonly Refusal SecondPerson = new("settlement.second_person", "A different supervisor than the one who recorded it answers it.", RefusalKind.Conflict);
    public static readonly Refusal NotApproved = new("settlement.not_approved", "Only what a supervisor approved can be concluded, and once.", RefusalKind.Conflict);
    public static readonly Refusal BeforeTheOffer = new("settlement.before_the_offer", "That day lies before the offer.", RefusalKind.Invalid, "on");
    public static readonly Refusal NotOpen = new("settlement.not_open", "This settlement is closed.", RefusalKind.Conflict);
    public static readonly Refusal NotAccepted = new("settlement.not_accepted", "A verdict that rests on a settlement needs an accepted one for this count.", RefusalKind.Conflict, "basis");

    public static readonly Refusal CompensationReasonNeeded = new(
        "settlement.compensation_reason_needed", "Nothing in it goes to the victims. Include compensation, or say why it is settled without.", RefusalKind.Conflict, "whyNoCompensation");

    public static readonly Refusal ConsultationReasonNeeded = new(
        "settlement.consultation_reason_needed", "Say when the victims of these counts were asked, or why they were not.", RefusalKind.Conflict, "whyNotConsulted");
}
