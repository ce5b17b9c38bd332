namespace CaseTracker.Domain.Counts.Outcomes;

/// <summary>One part of a sentence.</summary>
/// <param name="Sequence">From 1.</param>
/// <param name="Kind">Code of the list SentenceKind.</param>
/// <param name="Months">Of imprisonment, and of whatever else has a length; null where it has none, and for life.</param>
/// <param name="SuspendedMonths">Of <paramref name="Months"/>; 0 for everything but imprisonment.</param>
/// <param name="Amount">Of money; null for other parts.</param>
/// <param name="Currency">ISO 4217; empty without an amount.</param>
public sealed record SentencePart(int Sequence, string Kind, int? Months, int SuspendedMonths, decimal? Amount, string Currency)
{
    public const int KindMaxLength = 40;

    public bool IsPrison => Kind is SentenceKinds.Imprisonment or SentenceKinds.Suspended or SentenceKinds.PartlySuspended;
}

/// <summary>Codes of the list SentenceKind that the arithmetic knows.</summary>
public static class SentenceKinds
{
    public const string Imprisonment = "IMPRISONMENT";
    public const string Life = "LIFE";
    public const string Suspended = "SUSPENDED";
    public const string PartlySuspended = "PARTLY_SUSPENDED";
    public const string Compensation = "COMPENSATION";
}

/// <summary>The months of a sentence (R20, R21).</summary>
/// <param name="Imposed">All imprisonment, suspended or not; null for life.</param>
/// <param name="Suspended">Of it.</param>
/// <param name="SetOff">Served before the sentence, as in remand.</param>
public sealed record CustodyMonths(int? Imposed, int Suspended, int SetOff)
{
    /// <summary>imposed − suspended − set-off, at least 0; null for life.</summary>
    public int? Effective => Imposed is { } months ? Math.Max(0, months - Suspended - SetOff) : null;

    /// <summary>There is imprisonment, and all of it is suspended.</summary>
    public bool FullySuspended => Imposed is > 0 && Suspended == Imposed;

    /// <summary>imposed ÷ statutory maximum, of the gravest offence; 1 for life.</summary>
    /// <param name="maxima">Of the offences of the conviction: months, or null for life. Empty when none is known.</param>
    /// <returns>Null when there is nothing to compare: no maximum is known, there is life to compare with, or only a fine.</returns>
    public decimal? OfMaximum(IReadOnlyCollection<int?> maxima)
    {
        if (maxima.Count == 0) return null;
        if (Imposed is not { } months) return 1;
        return maxima.Contains(null) || maxima.Max() is not { } most || most == 0 ? null : Math.Round((decimal)months / most, 3, MidpointRounding.AwayFromZero);
    }

    public static CustodyMonths Of(IReadOnlyCollection<SentencePart> parts, int setOff) => parts.Any(p => p.Kind == SentenceKinds.Life)
        ? new(null, 0, setOff)
        : new(parts.Where(p => p.IsPrison).Sum(p => p.Months ?? 0), parts.Where(p => p.IsPrison).Sum(p => p.SuspendedMonths), setOff);
}
