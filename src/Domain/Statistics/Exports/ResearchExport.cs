using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Statistics.Exports;

/// <summary>One row a victim of one year, without identities, for one recipient and one purpose. A second person approves it; it can be fetched until it expires.</summary>
public sealed class ResearchExport : FourEyes
{
    public const int RecipientMaxLength = 200;
    public const int PurposeMaxLength = 2000;
    public const int MaxDays = 90;

    private ResearchExport()
    {
    }

    private ResearchExport(UserId by, DateTimeOffset now) : base(by, now)
    {
    }

    /// <summary>Victims recorded in this year.</summary>
    public int Year { get; private init; }

    public string Recipient { get; private init; } = "";

    public string Purpose { get; private init; } = "";

    /// <summary>The last day on which it can be fetched.</summary>
    public DateOnly ExpiresOn { get; private init; }

    public static Result<ResearchExport> Ask(int year, string recipient, string purpose, DateOnly expiresOn, DateOnly today, UserId by, DateTimeOffset now)
    {
        if (year > today.Year) return ExportRefusals.NoYear;
        if (expiresOn < today || expiresOn > today.AddDays(MaxDays)) return ExportRefusals.ExpiryOutOfRange;
        return new ResearchExport(by, now) { Year = year, Recipient = recipient.Trim(), Purpose = purpose.Trim(), ExpiresOn = expiresOn };
    }

    public Result MayBeFetched(DateOnly today) => State != FourEyesState.Approved ? ExportRefusals.NotApproved : today > ExpiresOn ? ExportRefusals.Expired : Result.Done;
}

public static class ExportRefusals
{
    public static readonly Refusal NoYear = new("export.no_year", "This year has not begun.", RefusalKind.Invalid, "year");
    public static readonly Refusal ExpiryOutOfRange = new("export.expiry_out_of_range", $"Between today and {ResearchExport.MaxDays} days from now.", RefusalKind.Invalid, "expiresOn");
    public static readonly Refusal NotApproved = new("export.not_approved", "A second person has not approved it.", RefusalKind.Conflict);
    public static readonly Refusal Expired = new("export.expired", "It has expired: ask anew.", RefusalKind.Conflict);
}
