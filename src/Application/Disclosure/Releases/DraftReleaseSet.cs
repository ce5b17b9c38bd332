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

/// <summary>Begins a set for one recipient. Nothing goes out by it.</summary>
/// <param name="Audience">Code of the list DisclosureAudience; empty for a supplement, which goes to whom the first went.</param>
/// <param name="SupplementTo">A released set of this case to the same recipient; null for a first set.</param>
/// <param name="Law">Provision it rests on; stands in the certificate.</param>
[Requires(Permissions.DisclosureDecide), Audited(AuditAct.Collect, AuditObject.ReleaseSet)]
public sealed record DraftReleaseSetCommand(Guid CaseId, string Audience, string Recipient, string Law, string Note, Guid? SupplementTo) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class DraftReleaseSetValidator : AbstractValidator<DraftReleaseSetCommand>
{
    public DraftReleaseSetValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.Audience).CodeOf(codes, DisclosureLists.Audiences, user.Actor.Today(clock)).When(c => c.SupplementTo is null);
        _ = RuleFor(c => c.Recipient).RequiredText(ReleaseSet.RecipientMaxLength).When(c => c.SupplementTo is null);
        _ = RuleFor(c => c.Law).RequiredText(ReleaseSet.LawMaxLength);
        _ = RuleFor(c => c.Note).OptionalText(ReleaseSet.NoteMaxLength);
    }
}

internal sealed class DraftReleaseSetHandler(ICaseTrackerDb db, INumbering numbering, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<DraftReleaseSetCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(DraftReleaseSetCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        ReleaseSet? root = null;
        if (command.SupplementTo is { } wanted)
        {
            var id = new ReleaseSetId(wanted);
            root = await db.ReleaseSets.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.CaseId == caseId, ct);
            if (root is not { IsOut: true }) return ReleaseRefusals.SupplementUnknown;
        }

        var to = new ReleaseAddress(command.Audience ?? "", command.Recipient ?? "", command.Law, command.Note);
        var set = ReleaseSet.Draft(caseId, await numbering.NextAsync($"release:{command.CaseId}", ct), to, root, user.Actor.Id, clock.GetUtcNow());
        _ = db.ReleaseSets.Add(set);
        audit.About(set.Id.Value);
        audit.Because("disclosure", $"{set.Audience} {set.Recipient}");
        return set.Id.Value;
    }
}
