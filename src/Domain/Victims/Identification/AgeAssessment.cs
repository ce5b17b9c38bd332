namespace CaseTracker.Domain.Victims.Identification;

/// <summary>What is held of a victim's age.</summary>
public enum AgeAssessment
{
    KnownAdult,
    KnownChild,

    /// <summary>Uncertain, with reasons to believe it is a child: presumed to be one (Dir. 2011/36 Art. 13(2), Dir. 2012/29 Art. 24(2)).</summary>
    Doubtful,
}

public static class AgeAssessments
{
    public static bool TreatedAsChild(this AgeAssessment age) => age != AgeAssessment.KnownAdult;

    /// <summary>The code of the list AgeAssessment.</summary>
    public static string Code(this AgeAssessment age) => age switch
    {
        AgeAssessment.KnownAdult => "KNOWN_ADULT",
        AgeAssessment.KnownChild => "KNOWN_CHILD",
        _ => "DOUBTFUL",
    };

    /// <returns>Null for what is no code of the list.</returns>
    public static AgeAssessment? Find(string? code) => Enum.GetValues<AgeAssessment>().Where(age => age.Code() == code).Select(age => (AgeAssessment?)age).FirstOrDefault();
}
