using System.Security.Cryptography;
using System.Text;
using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Statistics.Releases;

/// <summary>The figures of one year as they are published, or asked to be. What they say is fixed from the moment they are asked for, whatever changes later.</summary>
public sealed class StatisticsRelease : FourEyes
{
    public const int NoteMaxLength = 1000;

    private StatisticsRelease()
    {
    }

    private StatisticsRelease(UserId by, DateTimeOffset now) : base(by, now)
    {
    }

    public int Year { get; private init; }

    /// <summary>1 is the first of its year. A later one stands beside it; both stay.</summary>
    public int Edition { get; private init; }

    /// <summary>The figures, as JSON, with everything hidden that is too small.</summary>
    public string Content { get; private init; } = "";

    /// <summary>SHA-256 of <see cref="Content"/> in UTF-8, lower-case hexadecimal.</summary>
    public string Sha256 { get; private init; } = "";

    public string Note { get; private init; } = "";

    public bool IsWhole => Sha256 == Hash(Content);

    /// <param name="today">Only a year that is over is published.</param>
    public static Result<StatisticsRelease> Ask(int year, int edition, string content, string note, DateOnly today, UserId by, DateTimeOffset now)
    {
        if (year >= today.Year) return ReleaseRefusals.YearNotOver;
        return new StatisticsRelease(by, now) { Year = year, Edition = edition, Content = content, Sha256 = Hash(content), Note = note.Trim() };
    }

    private static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}

public static class ReleaseRefusals
{
    public static readonly Refusal YearNotOver = new("statistics.year_not_over", "Only a year that is over is published.", RefusalKind.Invalid, "year");
    public static readonly Refusal OneWaits = new("statistics.one_waits", "Figures of this year wait for an answer already.", RefusalKind.Conflict, "year");
    public static readonly Refusal Damaged = new("statistics.damaged", "What is stored is not what was published: its hash differs. Tell the administrator.", RefusalKind.Conflict);
}
