namespace CaseTracker.Domain.Staff.Training;

/// <summary>How somebody stands in one topic.</summary>
public enum TrainingState { Missing, Lapsed, LapsesSoon, Valid }

public static class TrainingStanding
{
    /// <summary>From so many days before its end on a training is about to lapse: time enough to find a course. Sql/training.sql reminds by the same number.</summary>
    public const int SoonDays = 60;

    /// <param name="records">Of one person and one topic; those taken back do not count.</param>
    public static TrainingState Of(IEnumerable<TrainingRecord> records, DateOnly day)
    {
        var standing = records.Where(r => r.TakenBackAt is null).ToList();
        if (standing.Count == 0) return TrainingState.Missing;
        var holding = standing.Where(r => r.HoldsOn(day)).ToList();
        if (holding.Count == 0) return TrainingState.Lapsed;
        return holding.Any(r => r.ValidUntil is null || r.ValidUntil > day.AddDays(SoonDays)) ? TrainingState.Valid : TrainingState.LapsesSoon;
    }
}
