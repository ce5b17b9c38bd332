namespace CaseTracker.Domain.Hearings;

/// <summary>The codes by which the lists HearingStatus and SpecialMeasureStatus name the states.</summary>
public static class HearingCodes
{
    public static string Code(this HearingStatus status) => status switch
    {
        HearingStatus.Fixed => "FIXED",
        HearingStatus.Moved => "MOVED",
        HearingStatus.Held => "HELD",
        _ => "CANCELLED",
    };

    public static string Code(this SpecialMeasureStatus status) => status switch
    {
        SpecialMeasureStatus.Eligible => "ELIGIBLE",
        SpecialMeasureStatus.Assessed => "ASSESSED",
        SpecialMeasureStatus.Applied => "APPLIED",
        SpecialMeasureStatus.Granted => "GRANTED",
        SpecialMeasureStatus.PartlyGranted => "PARTLY_GRANTED",
        SpecialMeasureStatus.Refused => "REFUSED",
        SpecialMeasureStatus.Withdrawn => "WITHDRAWN",
        SpecialMeasureStatus.Used => "USED",
        _ => "NOT_USED",
    };

    /// <returns>Null for what is no code of the list.</returns>
    public static SpecialMeasureStatus? FindStep(string? code) =>
        Enum.GetValues<SpecialMeasureStatus>().Where(status => status.Code() == code).Select(status => (SpecialMeasureStatus?)status).FirstOrDefault();
}
