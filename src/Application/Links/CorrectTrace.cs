using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Links;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Links;

/// <summary>Corrects what is known of a thing that turned up, if nobody did since the caller read version <paramref name="Version"/>. What belongs to a victim is sealed and recorded anew instead.</summary>
[Requires(Permissions.SuspectWrite), Audited(AuditAct.Alter, AuditObject.Trace)]
public sealed record CorrectTraceCommand(Guid CaseId, Guid TraceId, uint Version, string Label, string Identifier, string Remarks) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class CorrectTraceValidator : AbstractValidator<CorrectTraceCommand>
{
    public CorrectTraceValidator()
    {
        _ = RuleFor(c => c.Label).RequiredText(Trace.LabelMaxLength);
        _ = RuleFor(c => c.Identifier).OptionalText(Trace.IdentifierMaxLength);
        _ = RuleFor(c => c.Remarks).OptionalText(Trace.RemarksMaxLength);
    }
}

internal sealed class CorrectTraceHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<CorrectTraceCommand, Result>
{
    public async Task<Result> Handle(CorrectTraceCommand command, CancellationToken ct)
    {
        var trace = await db.Traces.SingleOrDefaultAsync(t => t.Id == new TraceId(command.TraceId) && t.CaseId == new CaseId(command.CaseId), ct);
        if (trace is null) return CommonRefusals.NotFound;
        if (db.VersionOf(trace) != command.Version) return CommonRefusals.Stale;
        audit.About(command.TraceId);
        return trace.Correct(new TraceWords(command.Label, command.Identifier, command.Remarks));
    }
}
