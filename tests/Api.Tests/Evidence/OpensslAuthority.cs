using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>How the authority behaves.</summary>
internal enum Manner { Honest, Away, WrongNonce, WrongHash, Untrusted, BadSignature, Declining, Garbled }

/// <summary>A real time-stamping authority: <c>openssl ts -reply</c> behind HTTP, with a root of its own, and a second root that nobody trusts.</summary>
internal sealed class OpensslAuthority : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tsa").FullName;
    private WebApplication? server;
    private int asked;

    internal Manner Manner { get; set; }

    /// <summary>How many requests came.</summary>
    internal int Asked => asked;

    internal string Address { get; private set; } = "";

    internal string TrustFile => Path.Combine(folder, "good-root.pem");

    internal async Task StartAsync()
    {
        foreach (var name in (string[])["good", "other"]) await MakeSignerAsync(name);
        await File.WriteAllTextAsync(Path.Combine(folder, "tsa.cnf"), $"""
            [ tsa ]
            default_tsa = t
            [ t ]
            serial = {folder}/serial
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            ess_cert_id_alg = sha256
            """);
        await File.WriteAllTextAsync(Path.Combine(folder, "serial"), "4A17");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.MapPost("/", AnswerAsync);
        await server.StartAsync();
        Address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <returns>Whether openssl itself believes the token.</returns>
    internal async Task<bool> VerifiesAsync(byte[] token, string sha256)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "token.der"), token);
        return await RunAsync("ts", "-verify", "-digest", sha256, "-in", "token.der", "-token_in", "-CAfile", TrustFile) == 0;
    }

    private async Task<IResult> AnswerAsync(HttpRequest request)
    {
        _ = Interlocked.Increment(ref asked);
        if (Manner == Manner.Away) return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        if (Manner == Manner.Declining) return Reply([0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02]);
        if (Manner == Manner.Garbled) return Reply([1, 2, 3]);
        var query = new MemoryStream();
        await request.Body.CopyToAsync(query);
        await File.WriteAllBytesAsync(Path.Combine(folder, "query.tsq"), query.ToArray());
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.Pkcs.Rfc3161TimestampRequest.TryDecode(query.ToArray(), out var decoded, out _) ? decoded.GetMessageHash().Span : default);
        // A query of openssl's own carries another nonce.
        if (Manner == Manner.WrongNonce) Assert.Equal(0, await RunAsync("ts", "-query", "-digest", hash, "-sha256", "-cert", "-out", "query.tsq"));
        if (Manner == Manner.WrongHash) Assert.Equal(0, await RunAsync("ts", "-query", "-digest", new string('a', 64), "-sha256", "-cert", "-out", "query.tsq"));
        var signer = Manner == Manner.Untrusted ? "other" : "good";
        Assert.Equal(0, await RunAsync("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query.tsq", "-inkey", $"{signer}.key", "-signer", $"{signer}.pem", "-out", "reply.tsr"));
        var reply = await File.ReadAllBytesAsync(Path.Combine(folder, "reply.tsr"));
        if (Manner == Manner.BadSignature) reply[^1] ^= 1; // it ends with the signature
        return Reply(reply);
    }

    private static FileContentHttpResult Reply(byte[] body) => TypedResults.Bytes(body, "application/timestamp-reply");

    private async Task MakeSignerAsync(string name)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "ext"), "extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n");
        Assert.Equal(0, await RunAsync("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", $"{name}-root.key", "-out", $"{name}-root.pem", "-subj", $"/CN={name} root", "-days", "30",
            "-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign"));
        Assert.Equal(0, await RunAsync("req", "-newkey", "rsa:2048", "-nodes", "-keyout", $"{name}.key", "-out", $"{name}.csr", "-subj", $"/O=Test Authority/CN={name} TSA"));
        Assert.Equal(0, await RunAsync("x509", "-req", "-in", $"{name}.csr", "-CA", $"{name}-root.pem", "-CAkey", $"{name}-root.key", "-CAcreateserial", "-days", "30", "-extfile", "ext", "-out", $"{name}.pem"));
    }

    private async Task<int> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("openssl", arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true })!;
        _ = await Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
