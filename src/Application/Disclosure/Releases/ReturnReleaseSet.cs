using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>Gives a set that waits for its release back as a draft: by who asked, to change it, or by who does not release it.</summary>
[Requires(Permissions.DisclosureRelease), Audited(AuditAct.Alter, AuditObject.ReleaseSet)]
public sealed record ReturnReleaseSetCommand(Guid SetId, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ReleaseSet(SetId);
}

internal sealed class ReturnReleaseSetValidator : AbstractValidator<ReturnReleaseSetCommand>
{
    public ReturnReleaseSetValidator() => _ = RuleFor(c => c.Reason).RequiredText(ReleaseSet.NoteMaxLength);
}

internal sealed class ReturnReleaseSetHandler(DisclosureDesk desk, AuditNotes audit) : IRequestHandler<ReturnReleaseSetCommand, Result>
{
    public async Task<Result> Handle(ReturnReleaseSetCommand command, CancellationToken ct)
    {
        var set = await desk.TakeSetAsync(command.SetId, ct);
        audit.Because("disclosure", command.Reason);
        var asked = set.AskedBy;
        var returned = set.Return(command.Reason);
        if (!returned.IsRefused) await desk.TellAsync(set.CaseId, $"release set {set.Number} was given back.", DisclosureDesk.Link(set), false, asked, ct);
        return returned;
    }
}
