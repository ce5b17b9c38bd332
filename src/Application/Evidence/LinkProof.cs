using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Evidence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>Says that an item goes to prove an element of a count; said again, the note is replaced.</summary>
/// <param name="Version">Of the item, as the caller read it.</param>
/// <param name="Element"><c>act</c>, <c>means</c> or <c>purpose</c>.</param>
[Requires(Permissions.EvidenceWrite), Audited(AuditAct.Combine, AuditObject.Exhibit)]
public sealed record LinkProofCommand(Guid EvidenceId, uint Version, Guid CountId, string Element, string Note, ProofStrength Strength) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class LinkProofValidator : AbstractValidator<LinkProofCommand>
{
    public LinkProofValidator()
    {
        _ = RuleFor(c => c.Element).Must(e => ProofElements.Read(e) is not null).WithMessage("Choose act, means or purpose.");
        _ = RuleFor(c => c.Strength).IsInEnum().WithMessage("Choose direct, supporting or background.");
        _ = RuleFor(c => c.Note).OptionalText(ExhibitProof.NoteMaxLength);
    }
}

internal sealed class LinkProofHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<LinkProofCommand, Result>
{
    public async Task<Result> Handle(LinkProofCommand command, CancellationToken ct)
    {
        var (id, count, element) = (new ExhibitId(command.EvidenceId), new CountId(command.CountId), ProofElements.Read(command.Element)!.Value);
        var exhibit = await db.Exhibits.SingleAsync(e => e.Id == id, ct);
        if (db.VersionOf(exhibit) != command.Version) return CommonRefusals.Stale;
        if (await db.Counts.SingleOrDefaultAsync(c => c.Id == count && c.CaseId == exhibit.CaseId, ct) is not { } charged) return ExhibitRefusals.CountOfAnotherCase;
        if (charged.WithdrawnAt is not null) return CountRefusals.TakesNoProof;
        var proof = await db.Proofs.SingleOrDefaultAsync(p => p.ExhibitId == id && p.CountId == count && p.Element == element, ct);
        if (proof is null) _ = db.Proofs.Add(proof = ExhibitProof.Link(id, count, element, exhibit.CaseId, user.Actor.Id, clock.GetUtcNow()));
        proof.Say(command.Note, command.Strength);
        audit.ShowedFields($"proof:{element}");
        return Result.Done;
    }
}

internal static class ProofElements
{
    internal static OffenceElement? Read(string? name) => name switch { "act" => OffenceElement.Act, "means" => OffenceElement.Means, "purpose" => OffenceElement.Purpose, _ => null };
}
