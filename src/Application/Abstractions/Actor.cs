using CaseTracker.Domain.Common;

namespace CaseTracker.Application.Abstractions;

/// <summary>Who acts: a signed-in person, or the person on whose behalf a job runs. Roles are looked up, never taken from the request.</summary>
/// <param name="SessionId">Empty for a job.</param>
/// <param name="TimeZone">IANA zone of the unit.</param>
public sealed record Actor(
    UserId Id, string UserName, string DisplayName, UnitId UnitId, string UnitName, string TimeZone, string HolidayCalendar, IReadOnlyList<string> Roles, Guid SessionId)
{
    public bool Is(string role) => Roles.Contains(role);

    /// <summary>The unit whose unrestricted cases this person may see without being on the team; null for all but supervisors.</summary>
    public UnitId? SupervisedUnit => Is(Domain.Staff.Roles.Supervisor) ? UnitId : null;
}

/// <summary>The actor of the current scope, set once by the door that let the request in.</summary>
public interface ICurrentUser
{
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    Actor Actor { get; }

    /// <summary>Null when nobody is signed in.</summary>
    Actor? ActorOrNull { get; }
}

public sealed class CurrentUser : ICurrentUser
{
    public Actor? ActorOrNull { get; private set; }

    public Actor Actor => ActorOrNull ?? throw new InvalidOperationException("Nobody is signed in.");

    public void ActAs(Actor actor) => ActorOrNull = ActorOrNull is null
        ? actor
        : throw new InvalidOperationException("The actor of a scope is set once.");
}

/// <summary>The idempotency key of the current request; null when the caller sent none.</summary>
public sealed class IdempotencyContext
{
    public const int KeyMaxLength = 80;

    public string? Key { get; set; }
}

/// <summary>What a handler adds to its audit entry. Never a value of a person: ids, codes, field names; free text goes to the encrypted payload.</summary>
public sealed class AuditNotes
{
    public Guid? ObjectId { get; private set; }

    public Guid? CaseId { get; private set; }

    public string Purpose { get; private set; } = "";

    /// <summary>Relation by which the case was opened to the caller; empty for requests outside any case.</summary>
    public string Relation { get; private set; } = "";

    public List<string> Fields { get; } = [];

    public string? Payload { get; private set; }

    /// <summary>A page sends several requests in one scope; none may inherit what another noted.</summary>
    public void StartAfresh()
    {
        (ObjectId, CaseId, Purpose, Relation, Payload) = (null, null, "", "", null);
        Fields.Clear();
    }

    /// <summary>The object a creating request made.</summary>
    public void About(Guid objectId) => ObjectId = objectId;

    public void InCase(Guid caseId, string relation) => (CaseId, Relation) = (caseId, relation);

    /// <summary>A code, why it was done, and the caller's words, which are encrypted.</summary>
    public void Because(string purposeCode, string reason) => (Purpose, Payload) = (purposeCode, reason);

    public void Because(string reason) => Payload = reason;

    public void Showed(IEnumerable<Guid> ids) => Payload = string.Join(' ', ids);

    public void ShowedFields(params IEnumerable<string> fields) => Fields.AddRange(fields);
}
