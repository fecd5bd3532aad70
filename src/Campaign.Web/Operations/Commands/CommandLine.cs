using System.CommandLine;

namespace Campaign.Web.Operations.Commands;

/// <summary>The command line. Without a command, it runs the site.</summary>
internal static class CommandLine
{
    /// <summary>What a command does once the application is built and its database is ready.</summary>
    public delegate Task<int> Work(
        IServiceProvider services,
        ParseResult arguments,
        TextWriter output,
        CancellationToken stop
    );

    /// <summary>
    /// Runs the command named in the arguments. Returns 0 on success, or 1 on failure, with the reason on standard
    /// error.
    /// </summary>
    public static async Task<int> RunAsync(string[] args)
    {
        PrivateFiles.Begin();
        var root = new RootCommand(
            "Campaign: a public-awareness campaign platform. Without a command it serves the site."
        )
        {
            TreatUnmatchedTokensAsErrors = false,
            Subcommands =
            {
                ContentCommand.Create(),
                PlacesCommand.Create(),
                DoctorCommand.Create(),
                SearchCommand.Create(),
                BackupCommand.Backup(),
                BackupCommand.Restore(),
                DrillCommand.Create(),
                MoveCommand.Create(),
                MoveCommand.Database(),
                UsersCommand.Create(),
                ApiKeysCommand.Create(),
                StationsCommand.Create(),
                BroadcastCommand.Programme(),
                BroadcastCommand.Spoken(),
                KitCommand.Create(),
                IntakeCommand.Create(),
                IntakeCommand.Publish(),
                IntakeCommand.Withdraw(),
            },
        };
        root.SetAction((arguments, stop) => Application.ServeAsync([.. arguments.UnmatchedTokens], stop));
        // The parser suggests the command that was probably meant. Without a command, only settings are allowed.
        if (Mistyped(root.Parse(args)) is { } word)
            (root.TreatUnmatchedTokensAsErrors, args) = (true, [word]);
        try
        {
            var parsed = root.Parse(args);
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    // A running site handles SIGTERM itself and takes its time; the parser would kill it after two
                    // seconds. What copies or replaces all data must come to an end, or tidy up.
                    ProcessTerminationTimeout = parsed.CommandResult.Command switch
                    {
                        RootCommand => null,
                        { Name: "backup" or "restore" or "restore-drill" or "move" } => TimeSpan.FromHours(1),
                        _ => TimeSpan.FromSeconds(2),
                    },
                }
            );
        }
        catch (Exception e) when (StartFaults.Of(e) is { Count: > 0 } faults)
        {
            foreach (var fault in faults.Distinct(StringComparer.Ordinal))
                await Console.Error.WriteLineAsync(fault);
            return 1;
        }
    }

    // Settings have the form --key value, --key=value, /key value or key=value.
    private static string? Mistyped(ParseResult arguments)
    {
        var words = arguments.UnmatchedTokens;
        if (arguments.CommandResult.Command is not RootCommand)
            return null;
        for (var i = 0; i < words.Count; i++)
            if (IsKey(words[i]))
                i += words[i].Contains('=', StringComparison.Ordinal) ? 0 : 1;
            else if (!words[i].Contains('=', StringComparison.Ordinal))
                return words[i];
        return null;
    }

    private static bool IsKey(string word) => word.StartsWith("--", StringComparison.Ordinal) || word.StartsWith('/');

    /// <summary>Gives a command its work, for which the application is built and started without listening.</summary>
    public static Command Does(this Command command, Work work)
    {
        command.TreatUnmatchedTokensAsErrors = true;
        command.SetAction(
            async (arguments, stop) =>
            {
                await using var app = Application.Build([]);
                await Application.PrepareAsync(app, stop: stop);
                return await work(app.Services, arguments, Console.Out, stop);
            }
        );
        return command;
    }
}
