using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Composing;

internal sealed class DocumentChoiceValidator : AbstractValidator<DocumentChoice>
{
    public DocumentChoiceValidator(IPrintTexts texts)
    {
        _ = RuleFor(c => c.Kind).Must(DocumentWords.Is<DocumentKind>).WithMessage(DocumentWords.OneOf<DocumentKind>());
        _ = RuleFor(c => c.Audience).Must(DocumentWords.Is<DocumentAudience>).WithMessage(DocumentWords.OneOf<DocumentAudience>());
        _ = RuleFor(c => c.Sections).Must(s => s is null || s.All(DocumentWords.Is<DocumentSection>)).WithMessage(DocumentWords.OneOf<DocumentSection>());
        _ = RuleFor(c => c.Recipient!).OptionalText(DocumentOrder.RecipientMaxLength).When(c => c.Recipient is not null);
        _ = RuleFor(c => c.Language).Must(l => string.IsNullOrEmpty(l) || texts.Languages.Contains(l)).WithMessage("Choose one from the list.");
        _ = RuleFor(c => c.PageSize).Must(p => string.IsNullOrEmpty(p) || DocumentWords.Is<PaperSize>(p)).WithMessage(DocumentWords.OneOf<PaperSize>());
    }
}

/// <summary>Whether a document may be asked for so, and may still be made so when its turn comes.</summary>
internal sealed class DocumentChecks(ICaseTrackerDb db)
{
    private const string Letter = "LETTER";

    internal async Task<Result> MayAskAsync(CaseId id, DocumentOrder order, CancellationToken ct)
    {
        var outcome = order.Check();
        if (outcome.IsRefused) return outcome;
        if (order.Exhibit is { } exhibit && !await db.Exhibits.AnyAsync(e => e.Id == exhibit && e.CaseId == id, ct)) return DocumentRefusals.ItemUnknown;
        if (order.Victim is { } victim && !await db.Victims.AnyAsync(v => v.Id == victim && v.CaseId == id, ct)) return DocumentRefusals.VictimUnknown;
        if (order.Hearing is { } hearing && !await db.Hearings.AnyAsync(h => h.Id == hearing && h.CaseId == id, ct)) return DocumentRefusals.HearingUnknown;
        return order.Kind == DocumentKind.VictimRightsLetter ? await MayWriteAsync(order.Victim!.Value, ct) : Result.Done;
    }

    /// <summary>Letters only where the contact rules say that they are safe; no rules, no letter.</summary>
    private async Task<Result> MayWriteAsync(VictimId victim, CancellationToken ct)
    {
        var rules = await db.ContactRules.AsNoTracking().Where(r => r.VictimId == victim).OrderByDescending(r => r.RecordedAt).FirstOrDefaultAsync(ct);
        return rules?.Channels.Contains(Letter) == true ? Result.Done : DocumentRefusals.LetterNotSafe;
    }
}
