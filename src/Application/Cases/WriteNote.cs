using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Cases;

/// <summary>Leaves a working note for the team.</summary>
[Requires(Permissions.CaseWrite), Audited(AuditAct.Collect, AuditObject.Note)]
public sealed record WriteNoteCommand(Guid CaseId, string Text) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class WriteNoteValidator : AbstractValidator<WriteNoteCommand>
{
    public WriteNoteValidator() => RuleFor(c => c.Text).RequiredText(CaseNote.TextMaxLength);
}

internal sealed class WriteNoteHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<WriteNoteCommand, Result<Guid>>
{
    public Task<Result<Guid>> Handle(WriteNoteCommand command, CancellationToken ct)
    {
        var note = CaseNote.Write(new CaseId(command.CaseId), command.Text, user.Actor.Id, clock.GetUtcNow());
        _ = db.Notes.Add(note);
        audit.About(note.Id);
        return Task.FromResult<Result<Guid>>(note.Id);
    }
}
