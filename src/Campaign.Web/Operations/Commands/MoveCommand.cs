using System.CommandLine;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Operations.Moves;

namespace Campaign.Web.Operations.Commands;

/// <summary>
/// <c>move &lt;target&gt;</c>, which is also <c>database move &lt;target&gt;</c>: from SQLite to PostgreSQL and back.
/// </summary>
internal static class MoveCommand
{
    private static readonly Argument<string> Target = new("target")
    {
        Description =
            "To PostgreSQL: the connection string of an empty database. "
            + "To SQLite: the data folder, with no database in it.",
    };

    private static readonly Option<string?> Media = new("--media")
    {
        Description =
            "Where the uploaded files go; without it they stay where they are if Campaign:MediaPath names a folder, "
            + "and else are in the data folder.",
    };

    public static Command Database() =>
        new("database", "The database of the site.") { Subcommands = { Create(), RenewLogCommand.Create() } };

    public static Command Create()
    {
        var command = new Command(
            "move",
            "Move the whole site from SQLite to PostgreSQL or back, and compare everything; the site must be stopped."
        )
        {
            Target,
            Media,
        };
        command.TreatUnmatchedTokensAsErrors = true;
        command.SetAction(
            async (arguments, stop) =>
            {
                await using var from = Application.Build([]);
                var target = MoveTarget.Of(
                    arguments.GetRequiredValue(Target),
                    arguments.GetValue(Media),
                    from.Services.GetRequiredService<UmbracoHostOptions>()
                );
                await using var to = Application.Build(
                    [],
                    builder => builder.Configuration.AddInMemoryCollection(target.Settings)
                );
                await new SiteMove(from.Services, to.Services, target, Console.Out).RunAsync(stop);
                await Console.Out.WriteLineAsync(
                    "Start the site with these settings, and not on the old database again:"
                );
                foreach (var setting in target.Words)
                    await Console.Out.WriteLineAsync($"  {setting}");
                return 0;
            }
        );
        return command;
    }
}
