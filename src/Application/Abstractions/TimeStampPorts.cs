namespace CaseTracker.Application.Abstractions;

/// <summary>Judges a time-stamp token each time anew: a stored verdict would prove nothing.</summary>
public interface ITimeStampProof
{
    /// <summary>False when no authority is configured: then every time-stamp waits.</summary>
    bool HasAuthority { get; }

    /// <param name="token">RFC 3161 TimeStampToken, DER.</param>
    /// <param name="sha256">What it should be of, lower-case hex.</param>
    TokenProof Check(byte[] token, string sha256);
}

/// <param name="Problem">One of <see cref="TokenProblem"/>; empty when the token proves that the hash existed at <paramref name="GenTime"/>.</param>
/// <param name="GenTime">The time the authority signed; null when the token cannot be read, and so are the two after it.</param>
/// <param name="Authority">Subject of the certificate that signed.</param>
/// <param name="Serial">Of the token, upper-case hex.</param>
public sealed record TokenProof(string Problem, DateTimeOffset? GenTime, string? Authority, string? Serial)
{
    public bool Holds => Problem.Length == 0;
}

/// <summary>Why a token proves nothing; the words are a public contract.</summary>
public static class TokenProblem
{
    public const string Unreadable = "unreadable";
    public const string WrongHash = "wrongHash";
    public const string WrongNonce = "wrongNonce";

    /// <summary>The signature does not fit, or its certificate is not one for time-stamping.</summary>
    public const string BadSignature = "badSignature";

    /// <summary>No chain from the certificate to one of the trust file, as of the time of the token.</summary>
    public const string Untrusted = "untrusted";

    /// <summary>No trust file is configured: nobody could say whether to trust it.</summary>
    public const string NotChecked = "notChecked";
}
