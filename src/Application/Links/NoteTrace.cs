using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Links;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Links;

/// <summary>Notes a telephone, account, place, vehicle or other thing that turned up. What belongs to a victim is sealed, and has no name of its own.</summary>
/// <param name="Kind">Code of the list TraceKind.</param>
/// <param name="VictimId">Whose it is; null when it is nobody's or not a victim's.</param>
/// <param name="Label">What people call it; empty for what belongs to a victim.</param>
/// <param name="Identifier">Number, address, plate; empty when there is none.</param>
[Requires(Permissions.SuspectWrite), Audited(AuditAct.Collect, AuditObject.Trace)]
public sealed record NoteTraceCommand(Guid CaseId, string Kind, Guid? VictimId, string Label, string Identifier, string Remarks) : ICommand<AddedTrace>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);

    public override string ToString() => $"{nameof(NoteTraceCommand)} •••";
}

public sealed record AddedTrace(Guid Id, string Reference);

/// <summary>What is sealed of a victim's. Its text form says nothing.</summary>
public sealed record SealedTrace(string Identifier, string Remarks) : SealedWords
{
    internal const string Table = "traces";
}

internal sealed class NoteTraceValidator : AbstractValidator<NoteTraceCommand>
{
    public NoteTraceValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.Kind).CodeOf(codes, "TraceKind", user.Actor.Today(clock));
        _ = RuleFor(c => c.Label).RequiredText(Trace.LabelMaxLength).When(c => c.VictimId is null);
        _ = RuleFor(c => c.Label).Empty().WithMessage("Leave this empty: what belongs to a victim has no name of its own.").When(c => c.VictimId is not null);
        _ = RuleFor(c => c.Identifier).RequiredText(Trace.IdentifierMaxLength).When(c => c.VictimId is not null);
        _ = RuleFor(c => c.Identifier).OptionalText(Trace.IdentifierMaxLength).When(c => c.VictimId is null);
        _ = RuleFor(c => c.Remarks).OptionalText(Trace.RemarksMaxLength);
    }
}

internal sealed class NoteTraceHandler(ICaseTrackerDb db, INumbering numbering, ICaseKeys keys, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<NoteTraceCommand, Result<AddedTrace>>
{
    public async Task<Result<AddedTrace>> Handle(NoteTraceCommand command, CancellationToken ct)
    {
        var (caseId, me, now) = (new CaseId(command.CaseId), user.Actor.Id, clock.GetUtcNow());
        VictimId? victim = command.VictimId is { } given ? new VictimId(given) : null;
        if (victim is not null && !await db.Victims.AnyAsync(v => v.Id == victim && v.CaseId == caseId, ct)) return LinkRefusals.VictimOfAnotherCase;
        var number = await numbering.NextAsync($"trace:{command.CaseId}", ct);
        var trace = victim is { } of
            ? await SealAsync(TraceId.New(), caseId, number, of, command, ct)
            : Trace.Found(caseId, number, command.Kind, new TraceWords(command.Label, command.Identifier, command.Remarks), me, now);
        _ = db.Traces.Add(trace);
        audit.About(trace.Id.Value);
        return new AddedTrace(trace.Id.Value, trace.Reference);
    }

    private async Task<Trace> SealAsync(TraceId id, CaseId caseId, int number, VictimId victim, NoteTraceCommand command, CancellationToken ct)
    {
        var details = await keys.SealDetailsAsync(caseId, SealedTrace.Table, id.Value, new SealedTrace(command.Identifier.Trim(), command.Remarks.Trim()), ct);
        return Trace.OfVictim(id, caseId, number, command.Kind, victim, details, user.Actor.Id, clock.GetUtcNow());
    }
}
