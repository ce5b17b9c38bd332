using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims;

public static class VictimRefusals
{
    public static readonly Refusal NoIdentity = new("victim.no_identity", "No identity has been recorded for this victim.", RefusalKind.Conflict);

    /// <summary>Altered or moved in the database, or its key is destroyed.</summary>
    public static readonly Refusal WordsUnreadable = new("victim.words_unreadable", "What was written about this victim does not open. Tell the administrator.", RefusalKind.Conflict);

    /// <summary>Altered or moved in the database, or its key is destroyed.</summary>
    public static readonly Refusal IdentityUnreadable = new("victim.identity_unreadable", "The sealed identity does not open. Tell the administrator.", RefusalKind.Conflict);

    public static readonly Refusal ParticularRemoved = new("victim.particular_removed", "It was removed already.", RefusalKind.Conflict);

    public static readonly Refusal NoIdentifier = new("victim.no_identifier", "This is too little to be found again.", RefusalKind.Invalid, "value");
}
