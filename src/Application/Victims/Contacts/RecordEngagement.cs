using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Contacts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Contacts;

/// <summary>Whether a victim is still with the case (M17). It changes nothing about the support they get.</summary>
/// <param name="State">Code of the list EngagementState.</param>
/// <param name="Reason">Code of the list EngagementReason.</param>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record RecordEngagementCommand(Guid VictimId, string State, string Reason, DateOnly On, string Note) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(RecordEngagementCommand)} •••";
}

internal sealed class RecordEngagementValidator : AbstractValidator<RecordEngagementCommand>
{
    public RecordEngagementValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.State).CodeOf(codes, "EngagementState", today);
        _ = RuleFor(c => c.Reason).CodeOf(codes, "EngagementReason", today);
        _ = RuleFor(c => c.On).PastDay(today);
        _ = RuleFor(c => c.Note).OptionalText(VictimRecord.TextMaxLength);
    }
}

internal sealed class RecordEngagementHandler(ICaseTrackerDb db, VictimRecording recording) : IRequestHandler<RecordEngagementCommand, Result>
{
    public async Task<Result> Handle(RecordEngagementCommand command, CancellationToken ct)
    {
        var victim = new VictimId(command.VictimId);
        var last = await db.EngagementStates.AsNoTracking().Where(e => e.VictimId == victim).OrderByDescending(e => e.RecordedAt).FirstOrDefaultAsync(ct);
        var of = await recording.SealAsync(command.VictimId, VictimRecording.EngagementStates, new() { ["note"] = command.Note.Trim() }, ct);
        var entered = EngagementState.Enter(of, command.State, command.Reason, command.On, last);
        if (entered.Refusal is { } refusal) return refusal;
        _ = db.EngagementStates.Add(entered.Value);
        return Result.Done;
    }
}
