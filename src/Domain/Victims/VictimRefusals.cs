using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims;

public static class VictimRefusals
{
    public static readonly Refusal NoIdentity = new("victim.no_identity", "No identity has been recorded for this victim.", RefusalKind.Conflict);
}
