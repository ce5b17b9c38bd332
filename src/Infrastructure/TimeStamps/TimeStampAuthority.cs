using System.Formats.Asn1;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.TimeStamps;

/// <summary>What came of one request.</summary>
/// <param name="Token">Null when there is none, or none that proves anything.</param>
/// <param name="Failure">Empty, a <see cref="TokenProblem"/>, or one of <see cref="TimeStampAuthority"/>.</param>
internal sealed record TimeStampAnswer(byte[]? Token, TokenProof? Proof, string Failure);

/// <summary>Asks the configured authority over HTTP (RFC 3161, 3.4). It learns a hash and a random number, nothing else.</summary>
internal sealed class TimeStampAuthority(TimeStampSettings settings, TimeStampProof proof) : IDisposable
{
    /// <summary>No answer, or none of HTTP status 200 and the right type.</summary>
    internal const string Unreachable = "unreachable";

    /// <summary>It answered that it would not.</summary>
    internal const string Declined = "declined";

    private const int NonceBytes = 16;
    private const int MostBytes = 1 << 20;

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeStampSettings.Patience, MaxResponseContentBufferSize = MostBytes,
    };

    public void Dispose() => http.Dispose();

    internal async Task<TimeStampAnswer> AskAsync(string sha256, CancellationToken ct)
    {
        var hash = Convert.FromHexString(sha256);
        var request = Rfc3161TimestampRequest.CreateFromHash(hash, HashAlgorithmName.SHA256, requestedPolicyId: null, nonce: RandomNumberGenerator.GetBytes(NonceBytes), requestSignerCertificates: true);
        if (await SendAsync(request.Encode(), ct) is not { } answer) return new TimeStampAnswer(null, null, Unreachable);
        if (!TryRead(answer, out var token)) return new TimeStampAnswer(null, null, TokenProblem.Unreadable);
        if (token.Length == 0) return new TimeStampAnswer(null, null, Declined);
        var found = proof.Check(token, hash, request.GetNonce());
        return new TimeStampAnswer(found.Holds ? token : null, found, found.Problem);
    }

    private async Task<byte[]?> SendAsync(byte[] query, CancellationToken ct)
    {
        using var content = new ByteArrayContent(query);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        try
        {
            using var response = await http.PostAsync(settings.Authority, content, ct);
            return response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType == "application/timestamp-reply" ? await response.Content.ReadAsByteArrayAsync(ct) : null;
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>TimeStampResp ::= SEQUENCE { SEQUENCE { status INTEGER, … }, timeStampToken OPTIONAL }; 0 and 1 are granted.</summary>
    private static bool TryRead(byte[] answer, out byte[] token)
    {
        token = [];
        try
        {
            var response = new AsnReader(answer, AsnEncodingRules.DER).ReadSequence();
            if (response.ReadSequence().TryReadInt32(out var status) && status is 0 or 1 && response.HasData) token = response.ReadEncodedValue().ToArray();
            return true;
        }
        catch (AsnContentException)
        {
            return false;
        }
    }
}
