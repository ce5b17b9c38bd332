using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Application.Victims.Identification;
using CaseTracker.Domain.Victims.NonPunishment;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Victims.NonPunishment;

/// <summary>Records proceedings against a victim beside this case, so that relief is sought and none is forgotten (R36).</summary>
/// <param name="Kind">Code of the list CollateralKind.</param>
/// <param name="Reference">Of the other file; sealed, may be empty.</param>
/// <param name="Note">Sealed, may be empty.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record RecordProceedingCommand(Guid VictimId, string Kind, DateOnly BeganOn, string Reference, string Note) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(RecordProceedingCommand)} •••";
}

internal sealed class RecordProceedingValidator : AbstractValidator<RecordProceedingCommand>
{
    public RecordProceedingValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Kind).CodeOf(codes, "CollateralKind", today);
        _ = RuleFor(c => c.BeganOn).PastDay(today);
        _ = RuleFor(c => c.Reference).OptionalText(CollateralProceeding.ReferenceMaxLength);
        _ = RuleFor(c => c.Note).OptionalText(CollateralProceeding.NoteMaxLength);
    }
}

internal sealed class RecordProceedingHandler(ICaseTrackerDb db, StatusDesk desk, ICurrentUser user, ICaseKeys keys, TimeProvider clock) : IRequestHandler<RecordProceedingCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RecordProceedingCommand command, CancellationToken ct)
    {
        var (victim, now) = (await desk.FindAsync(command.VictimId, ct), clock.GetUtcNow());
        var id = Guid.CreateVersion7(now);
        var details = await keys.SealDetailsAsync(victim.CaseId, SealedTables.Proceedings, id, new ProceedingWords(command.Reference.Trim(), command.Note.Trim(), ""), ct);
        _ = db.CollateralProceedings.Add(CollateralProceeding.Record(victim, command.Kind, command.BeganOn, new SealedAct(id, user.Actor.Id, now, details)));
        return id;
    }
}
