using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>Records who took a set into their hands.</summary>
/// <param name="Channel">Code of the list DisclosureChannel.</param>
/// <param name="UndertakingSigned">The recipient undertook in writing to use it for the proceedings only and to give it back.</param>
[Requires(Permissions.DisclosureRelease), Audited(AuditAct.Disclose, AuditObject.ReleaseSet)]
public sealed record RecordReceiptCommand(Guid SetId, string ReceivedBy, DateOnly On, string Channel, bool UndertakingSigned, string Note) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ReleaseSet(SetId);
}

internal sealed class RecordReceiptValidator : AbstractValidator<RecordReceiptCommand>
{
    public RecordReceiptValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.ReceivedBy).RequiredText(ReleaseSet.RecipientMaxLength);
        _ = RuleFor(c => c.On).NotEmpty().WithMessage("This is required.");
        _ = RuleFor(c => c.Channel).CodeOf(codes, DisclosureLists.Channels, user.Actor.Today(clock));
        _ = RuleFor(c => c.Note).OptionalText(ReleaseReceipt.NoteMaxLength);
    }
}

internal sealed class RecordReceiptHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<RecordReceiptCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RecordReceiptCommand command, CancellationToken ct)
    {
        var set = await db.ReleaseSets.AsNoTracking().SingleAsync(s => s.Id == new ReleaseSetId(command.SetId), ct);
        var releasedOn = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(set.ReleasedAt ?? set.DraftedAt, TimeZoneInfo.FindSystemTimeZoneById(user.Actor.TimeZone)).DateTime);
        var given = new ReceiptGiven(command.ReceivedBy, command.On, releasedOn, command.Channel, command.UndertakingSigned, command.Note);
        var recorded = ReleaseReceipt.Record(set, given, user.Actor.Today(clock), user.Actor.Id, clock.GetUtcNow());
        if (recorded.Refusal is { } refusal) return refusal;
        _ = db.ReleaseReceipts.Add(recorded.Value);
        audit.Because("disclosure", $"{set.Audience} {set.Recipient}: {command.ReceivedBy}");
        return recorded.Value.Id;
    }
}
