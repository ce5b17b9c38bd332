using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims;
using CaseTracker.Application.Victims.Vault;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Links;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Vault;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Links;

/// <summary>Shows the identifier of something that belongs to a victim, to who may have that victim's identity revealed, for one purpose. Recorded before it is shown; no command, so that no answer is kept for a retry.</summary>
/// <param name="Purpose">Code of the list RevealPurpose.</param>
/// <param name="Reason">The reader's words; kept encrypted in the audit trail.</param>
[Requires(Permissions.IdentityReveal), Audited(AuditAct.Consult, AuditObject.Trace)]
public sealed record RevealTraceQuery(Guid CaseId, Guid TraceId, string Purpose, string Reason) : IQuery<RevealedTrace>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);

    public override string ToString() => $"{nameof(RevealTraceQuery)} •••";
}

public sealed record RevealedTrace(string Identifier, string Remarks)
{
    public override string ToString() => "•••";
}

internal sealed class RevealTraceValidator : AbstractValidator<RevealTraceQuery>
{
    public RevealTraceValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(q => q.Purpose).CodeOf(codes, "RevealPurpose", user.Actor.Today(clock));
        _ = RuleFor(q => q.Reason).RequiredText(Identity.ReasonMaxLength)
            .Must(reason => reason is null || reason.Trim().Length >= Identity.ReasonMinLength).WithMessage($"At least {Identity.ReasonMinLength} characters.");
    }
}

internal sealed class RevealTraceHandler(ICaseTrackerDb db, IdentityReading reading, ICaseKeys keys, AuditNotes audit) : IRequestHandler<RevealTraceQuery, Result<RevealedTrace>>
{
    public async Task<Result<RevealedTrace>> Handle(RevealTraceQuery query, CancellationToken ct)
    {
        audit.About(query.TraceId);
        var trace = await db.Traces.AsNoTracking().SingleOrDefaultAsync(t => t.Id == new TraceId(query.TraceId) && t.CaseId == new CaseId(query.CaseId), ct);
        if (trace is null) return CommonRefusals.NotFound;
        if (trace.VictimId is not { } victim) return LinkRefusals.NotOfAVictim;
        if (!await reading.MayAsync(victim.Value, ct)) return IdentityGrantRefusals.NotGranted;
        audit.Because(query.Purpose, query.Reason.Trim());
        audit.ShowedFields("Trace.Identifier", "Trace.Remarks");
        try
        {
            var words = await keys.OpenDetailsAsync<SealedTrace>(trace.CaseId, SealedTrace.Table, trace.Id.Value, trace.Details, ct);
            return new RevealedTrace(words.Identifier, words.Remarks);
        }
        catch (CryptographicException e) when (e is not NoCaseKeyException { Erased: true })
        {
            return VictimRefusals.WordsUnreadable;
        }
    }
}
