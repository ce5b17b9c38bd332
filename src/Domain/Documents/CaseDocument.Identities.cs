using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Documents;

// Identities of victims: in the prosecution's own case file only, for a purpose and a reason.
public sealed partial class CaseDocument
{
    /// <summary>Code of the list RevealPurpose; empty without identities.</summary>
    public string IdentityPurpose { get; private init; } = "";

    /// <summary>Sealed: the reason. Empty without identities.</summary>
    public byte[] Details { get; private init; } = [];

    /// <summary>The victims whose identity is in it: who may not have all of them revealed does not get it.</summary>
    public List<Guid> IdentityVictims { get; private set; } = [];

    public bool WithIdentities => IdentityPurpose.Length > 0;

    /// <summary>Says before anything is opened whose identities will be in it.</summary>
    public Result Reveal(IEnumerable<VictimId> victims)
    {
        if (State != DocumentState.Running || !WithIdentities) return DocumentRefusals.AlreadyFinished;
        IdentityVictims = [.. victims.Select(v => v.Value).Distinct().Order()];
        return IdentityVictims.Count == 0 ? DocumentRefusals.NobodyToReveal : Result.Done;
    }
}
