using System.Collections.Concurrent;
using CaseTracker.Api.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>A host that logs all it can log, as it would with every level turned up in search of a fault.</summary>
public sealed class CanaryFixture(TestDatabase database) : ApiFixture(database)
{
    public CapturedTrace Everything { get; } = new();

    /// <summary>Keys and, unless a server was given, the whole database cluster.</summary>
    internal string SharedFolder { get; } = database.Folder;

    protected override void Settings(IWebHostBuilder builder)
    {
        base.Settings(builder);
        _ = builder.ConfigureLogging(logging => logging.AddProvider(Everything).SetMinimumLevel(LogLevel.Trace).AddFilter(null, LogLevel.Trace));
    }
}

/// <summary>Keeps every line of every level.</summary>
public sealed class CapturedTrace : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

    public void Dispose() => lines.Clear();
}
