using CaseTracker.Web.Shared.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CaseTracker.Web.Tests.Frame;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/page", 200)]
    [InlineData("/absent", 404)]
    [InlineData("/crash", 500)]
    public async Task Every_answer_has_the_protective_headers(string path, int status)
    {
        var answer = await GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_stricter_policy_and_an_own_caching_are_kept()
    {
        var answer = await GetAsync("/download");

        Assert.Equal("sandbox; default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.False(answer.Headers.CacheControl?.NoStore);
    }

    private static async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var host = await new HostBuilder().ConfigureWebHost(web => web.UseTestServer()
            .ConfigureServices(s => s.AddRouting())
            .Configure(app => app.UseSecurityHeaders()
                .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = c => c.Response.WriteAsync("sorry") })
                .UseRouting().UseEndpoints(e =>
                {
                    e.MapGet("/page", () => "page");
                    e.MapGet("/crash", string () => throw new InvalidOperationException());
                    e.MapGet("/download", (HttpContext c) =>
                    {
                        c.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
                        c.Response.Headers.CacheControl = "private";
                        return "bytes";
                    });
                }))).StartAsync(TestContext.Current.CancellationToken);
        return await host.GetTestClient().GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
