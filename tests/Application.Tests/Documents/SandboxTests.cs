using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Documents;

namespace CaseTracker.Application.Tests.Documents;

/// <summary>The real sandbox around a worker that tries to get out.</summary>
public sealed class SandboxTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("casetracker-sandbox-").FullName;

    [Fact]
    public async Task It_has_no_network_and_sees_no_file_process_or_variable_of_the_host()
    {
        var key = Path.Combine(folder, "master.key");
        await File.WriteAllTextAsync(key, "secret", TestContext.Current.CancellationToken);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using (var control = new TcpClient())
        {
            await control.ConnectAsync((IPEndPoint)listener.LocalEndpoint, TestContext.Current.CancellationToken);
        }

        var tried = await ProbeAsync(Required, key, listener);
        Assert.NotEqual("open", tried.Port);
        Assert.NotEqual("open", tried.Outside);
        Assert.Equal("ENOENT", tried.Passwd);
        Assert.Equal("ENOENT", tried.Key);
        Assert.Equal("ENOENT", tried.Environ);
        Assert.Equal("ENOENT", tried.Root);
        Assert.Equal("EROFS", tried.Write);
        Assert.Equal(["HOME", "LANG", "PWD"], tried.Variables.Order().Where(v => v != "OLDPWD"));
    }

    [Fact]
    public async Task Without_bubblewrap_there_is_still_no_network_when_the_configuration_allows_that()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var tried = await ProbeAsync(o => (o.RequireSandbox, o.BubblewrapPath) = (false, "/nowhere/bwrap"), "/nowhere/key", listener);
        Assert.NotEqual("open", tried.Port);
        Assert.NotEqual("open", tried.Outside);
        Assert.DoesNotContain(tried.Variables, v => v is not ("LANG" or "PATH"));
    }

    [Fact]
    public async Task Without_bubblewrap_a_whole_document_can_be_made_when_the_configuration_allows_that()
    {
        var pdf = await Pdf.RenderAsync(SampleCaseFile.Create(), configure: o => (o.RequireSandbox, o.BubblewrapPath) = (false, "/nowhere/bwrap"));
        Assert.Equal((await Pdf.RenderAsync(SampleCaseFile.Create())).Result.Sha256, pdf.Result.Sha256);
    }

    [Fact]
    public async Task Without_bubblewrap_nothing_is_made_by_default()
    {
        var refused = await Assert.ThrowsAsync<DocumentRenderException>(() => Pdf.RenderAsync(SampleCaseFile.Create(), configure: o => o.BubblewrapPath = "/nowhere/bwrap"));
        Assert.Equal("sandbox_unavailable", refused.Code);
    }

    [Fact]
    public async Task Where_no_network_can_be_taken_away_nothing_is_made_at_all()
    {
        var refused = await Assert.ThrowsAsync<DocumentRenderException>(() => Pdf.RenderAsync(SampleCaseFile.Create(),
            configure: o => (o.RequireSandbox, o.BubblewrapPath, o.UnsharePath) = (false, "/nowhere/bwrap", "/nowhere/unshare")));
        Assert.Equal("sandbox_unavailable", refused.Code);
    }

    [Fact]
    public async Task A_worker_that_does_not_end_is_killed_at_the_time_limit()
    {
        Worker("setInterval(() => {}, 1000);");
        var refused = await Assert.ThrowsAsync<DocumentRenderException>(() => Pdf.Sandbox(o => { Required(o); o.TimeoutSeconds = 1; }).RunAsync([], default, TestContext.Current.CancellationToken));
        Assert.Equal("timeout", refused.Code);
        Assert.DoesNotContain(Directory.EnumerateDirectories("/proc"), IsOurs);

        bool IsOurs(string process)
        {
            try
            {
                return File.ReadAllText(Path.Combine(process, "cmdline")).Contains(folder, StringComparison.Ordinal);
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }

    [Theory]
    [InlineData("process.stdout.write('%PDF-1.7 half');")]
    [InlineData("process.stdout.write('%PDF-1.7'); process.stderr.write('{\"pages\":1,\"bytes\":9}');")]
    [InlineData("process.stderr.write('{\"pages\":1,\"bytes\":0}');")]
    [InlineData("process.exit(7);")]
    public async Task Output_that_does_not_match_the_report_is_never_passed_on_as_a_document(string script)
    {
        Worker(script);
        var refused = await Assert.ThrowsAsync<DocumentRenderException>(() => Pdf.RenderAsync(SampleCaseFile.Create(), configure: Required));
        Assert.Equal("engine_crash", refused.Code);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Required(DocumentOptions options) => (options.WorkerDirectory, options.FontDirectory) = (folder, new DocumentOptions().Fonts);

    private async Task<Tried> ProbeAsync(Action<DocumentOptions> configure, string key, TcpListener listener)
    {
        Worker($$"""
            import fs from 'node:fs';
            import net from 'node:net';
            const look = path => { try { fs.accessSync(path); fs.readdirSync(path); return 'open'; } catch (e) { return e.code === 'ENOTDIR' ? 'open' : e.code; } };
            const write = path => { try { fs.writeFileSync(path, 'x'); return 'open'; } catch (e) { return e.code; } };
            const dial = (port, host) => new Promise(done => {
              const socket = net.connect(port, host);
              socket.on('connect', () => { socket.destroy(); done('open'); });
              socket.on('error', e => done(e.code));
            });
            process.stdout.write(JSON.stringify({
              port: await dial({{((IPEndPoint)listener.LocalEndpoint).Port}}, '127.0.0.1'), outside: await dial(53, '192.0.2.1'),
              passwd: look('/etc/passwd'), key: look('{{key}}'), environ: look('/proc/self/environ'), root: look('/root'),
              write: write('/opt/worker/worker.mjs'), variables: Object.keys(process.env),
            }));
            """);
        var outcome = await Pdf.Sandbox(o => { Required(o); configure(o); }).RunAsync([], default, TestContext.Current.CancellationToken);
        Assert.True(outcome.ExitCode == 0, outcome.Said);
        return JsonSerializer.Deserialize<Tried>(Encoding.UTF8.GetString(outcome.Output.Span), JsonSerializerOptions.Web)!;
    }

    private void Worker(string script)
    {
        File.WriteAllText(Path.Combine(folder, "worker.mjs"), script);
        Directory.CreateDirectory(Path.Combine(folder, "templates"));
        Directory.CreateDirectory(Path.Combine(folder, "node_modules"));
    }

    private sealed record Tried(string Port, string Outside, string Passwd, string Key, string Environ, string Root, string Write, IReadOnlyList<string> Variables);
}
