using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Suspects;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Suspects.Profiles;

/// <summary>Writes down who a suspect is and how they work (R60), if nobody changed the suspect since the caller read version <paramref name="Version"/>. Codes only; empty where nothing is known.</summary>
/// <param name="FurtherRoles">Codes of the list ChainRole, beside the main one.</param>
/// <param name="AgeBand">Code of the list AgeBand, at the time of the offence.</param>
/// <param name="Sex">Code of the list Gender.</param>
/// <param name="Countries">ISO 3166 codes of two letters: citizenships, or where an organisation is registered.</param>
/// <param name="RelationToVictims">Code of the list VictimRelation.</param>
/// <param name="PriorRecord">Code of the list PriorRecord.</param>
/// <param name="ModusOperandi">Codes of the list ModusOperandi.</param>
[Requires(Permissions.SuspectWrite), Audited(AuditAct.Alter, AuditObject.Suspect)]
public sealed record DescribeSuspectCommand(
    Guid SuspectId, uint Version, IReadOnlyList<string> FurtherRoles, string AgeBand, string Sex, IReadOnlyList<string> Countries, string RelationToVictims, string PriorRecord,
    IReadOnlyList<string> ModusOperandi) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Suspect(SuspectId);
}

internal sealed class DescribeSuspectValidator : AbstractValidator<DescribeSuspectCommand>
{
    public DescribeSuspectValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.FurtherRoles).Codes(Suspect.MostCodes);
        _ = RuleForEach(c => c.FurtherRoles).CodeOf(codes, "ChainRole", today);
        _ = RuleFor(c => c.AgeBand).CodeOrNothing(codes, "AgeBand", today);
        _ = RuleFor(c => c.Sex).CodeOrNothing(codes, "Gender", today);
        _ = RuleFor(c => c.RelationToVictims).CodeOrNothing(codes, "VictimRelation", today);
        _ = RuleFor(c => c.PriorRecord).CodeOrNothing(codes, "PriorRecord", today);
        _ = RuleFor(c => c.Countries).Codes(Suspect.MostCodes);
        _ = RuleForEach(c => c.Countries).Country();
        _ = RuleFor(c => c.ModusOperandi).Codes(Suspect.MostCodes);
        _ = RuleForEach(c => c.ModusOperandi).CodeOf(codes, "ModusOperandi", today);
    }
}

internal sealed class DescribeSuspectHandler(ICaseTrackerDb db) : IRequestHandler<DescribeSuspectCommand, Result>
{
    public async Task<Result> Handle(DescribeSuspectCommand command, CancellationToken ct)
    {
        var suspect = await db.Suspects.SingleAsync(s => s.Id == new SuspectId(command.SuspectId), ct);
        if (db.VersionOf(suspect) != command.Version) return CommonRefusals.Stale;
        return suspect.Describe(new SuspectParticulars(
            command.FurtherRoles, command.AgeBand, command.Sex, command.Countries, command.RelationToVictims, command.PriorRecord, command.ModusOperandi));
    }
}
