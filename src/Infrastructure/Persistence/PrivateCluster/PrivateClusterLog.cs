using Microsoft.Extensions.Logging;

namespace CaseTracker.Infrastructure.Persistence.PrivateCluster;

internal static partial class PrivateClusterLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Private PostgreSQL {Major} started, process {Pid}")]
    public static partial void Started(ILogger logger, int pid, int major);

    [LoggerMessage(Level = LogLevel.Information, Message = "Joined the private PostgreSQL that runs as process {Pid}")]
    public static partial void Joined(ILogger logger, int pid);

    [LoggerMessage(Level = LogLevel.Information, Message = "Private PostgreSQL stopped, process {Pid}")]
    public static partial void Stopped(ILogger logger, int pid);

    [LoggerMessage(Level = LogLevel.Error, Message = "Private PostgreSQL, process {Pid}, ended by itself; starting it again")]
    public static partial void Died(ILogger logger, int pid);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Private PostgreSQL does not come back: {Kind}. See server.log in its folder")]
    public static partial void StaysDown(ILogger logger, string kind);
}
