namespace CaseTracker.Domain.Common;

/// <summary>Why a use case said no; one file of the host maps each kind to an HTTP status.</summary>
public enum RefusalKind
{
    /// <summary>The input is not well formed: 400.</summary>
    Invalid,

    /// <summary>Who is asking could not be established: 401.</summary>
    Unauthenticated,

    /// <summary>Absent, or not for this caller to know of: the same 404.</summary>
    NotFound,

    /// <summary>Known to the caller, but not theirs to do: 403.</summary>
    Forbidden,

    /// <summary>A rule of the case stands against it: 409.</summary>
    Conflict,

    /// <summary>Someone else changed it since the caller read it: 412.</summary>
    Stale,

    /// <summary>The same idempotency key came with another body: 422.</summary>
    Mismatch,

    /// <summary>The act could not be recorded, so it did not happen: 503.</summary>
    Unavailable,
}

/// <summary>An expected "no" the caller can act on.</summary>
/// <param name="Code">A public contract, <c>aggregate.fact</c>: never renamed.</param>
/// <param name="Field">The input it concerns, as the caller named it; null when it concerns the whole request.</param>
public sealed record Refusal(string Code, string Message, RefusalKind Kind, string? Field = null)
{
    /// <summary>All errors by field, when a validator found several; null otherwise.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }
}

/// <summary>What the pipeline needs of a result type to refuse on the handler's behalf.</summary>
public interface IRefusable<TSelf> where TSelf : IRefusable<TSelf>
{
    Refusal? Refusal { get; }

    static abstract TSelf Refuse(Refusal refusal);
}

/// <summary>The outcome of an act that returns nothing.</summary>
public sealed class Result : IRefusable<Result>
{
    private Result(Refusal? refusal) => Refusal = refusal;

    public static Result Done { get; } = new(null);

    public Refusal? Refusal { get; }

    public bool IsRefused => Refusal is not null;

    public static Result Refuse(Refusal refusal) => new(refusal);

    public static implicit operator Result(Refusal refusal) => new(refusal);
}

/// <summary>The outcome of an act that returns a <typeparamref name="T"/>.</summary>
public sealed class Result<T> : IRefusable<Result<T>>
{
    private readonly T? value;

    private Result(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    public bool IsRefused => Refusal is not null;

    /// <exception cref="InvalidOperationException">It was refused: check <see cref="IsRefused"/> first.</exception>
    public T Value => IsRefused ? throw new InvalidOperationException($"No value: {Refusal!.Code}") : value!;

    public static Result<T> Refuse(Refusal refusal) => new(default, refusal);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
