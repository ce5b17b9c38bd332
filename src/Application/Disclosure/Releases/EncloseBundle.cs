using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>Puts an assembled bundle into a draft, in place of the one that is in it. Everything it shows must go out with the set or have gone out to the same recipient before.</summary>
/// <param name="Version">Null to take the bundle out.</param>
[Requires(Permissions.DisclosureDecide), Audited(AuditAct.Alter, AuditObject.ReleaseSet)]
public sealed record EncloseBundleCommand(Guid SetId, Guid? Version) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ReleaseSet(SetId);
}

internal sealed class EncloseBundleHandler(ICaseTrackerDb db, DisclosureDesk desk, AuditNotes audit) : IRequestHandler<EncloseBundleCommand, Result>
{
    public async Task<Result> Handle(EncloseBundleCommand command, CancellationToken ct)
    {
        var set = await desk.TakeSetAsync(command.SetId, ct);
        if (command.Version is not { } wanted) return set.Enclose(null);
        var id = new BundleVersionId(wanted);
        if (await db.BundleVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, ct) is not { } version) return ReleaseRefusals.BundleUnknown;
        audit.Because("disclosure", wanted.ToString());
        return set.Enclose(version);
    }
}
