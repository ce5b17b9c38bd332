namespace CaseTracker.Infrastructure.Persistence.PrivateCluster;

/// <summary>What the server is told on its command line, which outranks every file and ALTER SYSTEM.</summary>
internal static class ServerSettings
{
    private static readonly Dictionary<string, string> Common = new()
    {
        ["listen_addresses"] = "",
        ["unix_socket_permissions"] = "0700",
        ["timezone"] = "UTC",
        ["log_timezone"] = "UTC",
        ["logging_collector"] = "off",

        // A message's detail, its statement and its parameters may hold a victim's name; the error itself goes to the host,
        // which logs its code. So the server's log keeps its own state and refused connections, and no statement's error.
        ["log_error_verbosity"] = "terse",
        ["log_parameter_max_length"] = "0",
        ["log_parameter_max_length_on_error"] = "0",
        ["log_min_error_statement"] = "panic",
        ["log_min_messages"] = "log",
        ["log_checkpoints"] = "off",
    };

    private static readonly Dictionary<string, string> Durable = new()
    {
        ["fsync"] = "on",
        ["full_page_writes"] = "on",
        ["synchronous_commit"] = "on",
    };

    private static readonly Dictionary<string, string> ThrowAway = new()
    {
        ["fsync"] = "off",
        ["full_page_writes"] = "off",
        ["synchronous_commit"] = "off",
    };

    public static IEnumerable<string> Arguments(ClusterSite site, PrivatePostgresOptions options) =>
    [
        "-D", site.Data,
        "-p", SocketFolder.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "-c", "unix_socket_directories=" + site.Sockets,
        .. Common.Concat(options.Durable ? Durable : ThrowAway).SelectMany(s => (string[])["-c", $"{s.Key}={s.Value}"]),
    ];
}
