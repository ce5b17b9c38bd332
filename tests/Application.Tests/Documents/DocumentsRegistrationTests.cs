using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Documents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseTracker.Application.Tests.Documents;

public sealed class DocumentsRegistrationTests
{
    [Fact]
    public async Task The_registered_renderer_finds_its_engine_and_fonts_without_any_configuration()
    {
        await using var services = Services([], out _);
        var output = new MemoryStream();
        var result = await services.GetRequiredService<IDocumentRenderer>().RenderAsync(Pdf.Of(), SampleCaseFile.Options, output, TestContext.Current.CancellationToken);
        Assert.Equal(output.Length, result.SizeBytes);
    }

    [Fact]
    public async Task The_section_Documents_reaches_the_renderer()
    {
        await using var services = Services(new() { ["Documents:BubblewrapPath"] = "/nowhere/bwrap" }, out _);
        var refused = await Assert.ThrowsAsync<DocumentRenderException>(() =>
            services.GetRequiredService<IDocumentRenderer>().RenderAsync(Pdf.Of(), SampleCaseFile.Options, new MemoryStream(), TestContext.Current.CancellationToken));
        Assert.Equal("sandbox_unavailable", refused.Code);
    }

    [Theory]
    [InlineData("bwrap", "true", LogLevel.Information)]
    [InlineData("/nowhere/bwrap", "false", LogLevel.Warning)]
    [InlineData("/nowhere/bwrap", "true", LogLevel.Error)]
    public async Task The_host_says_at_start_how_documents_will_be_made(string bubblewrap, string required, LogLevel expected)
    {
        await using var services = Services(new() { ["Documents:BubblewrapPath"] = bubblewrap, ["Documents:RequireSandbox"] = required }, out var lines);
        var notice = services.GetServices<IHostedService>().OfType<SandboxNotice>().Single();
        await notice.StartAsync(TestContext.Current.CancellationToken);
        await notice.ExecuteTask!;
        Assert.Equal(expected, Assert.Single(lines));
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings, out List<LogLevel> lines)
    {
        var written = lines = [];
        return new ServiceCollection()
            .AddLogging(log => log.AddProvider(new Lines(written)))
            .AddDocuments(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
    }

    private sealed class Lines(List<LogLevel> written) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => written.Add(logLevel);

        public void Dispose()
        {
        }
    }
}
