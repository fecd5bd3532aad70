using System.CommandLine;
using Campaign.Content.Projection;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Operations.Backups;

namespace Campaign.Web.Operations.Commands;

/// <summary>
/// <c>database renew-log</c>: after a failover that lost publications their numbers are given a second time, to others.
/// </summary>
internal static class RenewLogCommand
{
    public static Command Create()
    {
        var command = new Command(
            "renew-log",
            "Tell mirrors, webhooks and the search index to start anew, after the database lost publications; every "
                + "node must be stopped."
        )
        {
            TreatUnmatchedTokensAsErrors = true,
        };
        command.SetAction(
            async (_, stop) =>
            {
                await using var app = Application.Build([]);
                var database = IDatabaseCopy.Of(app.Services.GetRequiredService<UmbracoHostOptions>());
                if (!await database.ExistsAsync(stop))
                    throw new BackupFaultException("There is no database yet.");
                await database.EnsureUnusedAsync(stop);
                await Application.PrepareAsync(app, stop: stop);
                var id = app.Services.GetRequiredService<PublicationLogIdentity>().Renew();
                await Console.Out.WriteLineAsync(
                    $"The log is {id} from now on. Readers of /changes are told to start anew, webhooks as well, and "
                        + "each node builds its search index when it starts."
                );
                return 0;
            }
        );
        return command;
    }
}
