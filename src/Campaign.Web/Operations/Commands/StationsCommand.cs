using System.CommandLine;
using Campaign.Content.Projection;
using Campaign.Web.Subscriptions;

namespace Campaign.Web.Operations.Commands;

/// <summary><c>stations add|list|remove</c>: who receives the day's programme by e-mail.</summary>
internal static class StationsCommand
{
    private static readonly Argument<string> Place = new("place") { Description = "Code of the place." };
    private static readonly Argument<string> Address = new("address") { Description = "The station's e-mail address." };
    private static readonly Argument<string> At = new("at") { Description = "Local time of sending, such as 04:30." };

    public static Command Create() =>
        new("stations", "Stations that get the day's programme by e-mail.")
        {
            new Command("add", "Add a station, or move its hour.") { Place, Address, At }.Does(
                async (services, x, _, stop) =>
                {
                    // Whether there is such a place is asked of what is published.
                    await services.GetRequiredService<SnapshotFollower>().LoadAsync(stop);
                    return await StationCommands.AddAsync(
                        Stations(services),
                        x.GetValue(Place)!,
                        x.GetValue(Address)!,
                        x.GetValue(At)!,
                        Console.Error
                    );
                }
            ),
            new Command("list", "All stations, and messages that could not be sent.").Does(
                (services, _, output, _) => StationCommands.ListAsync(Stations(services), output)
            ),
            new Command("remove", "Take a station off the list.") { Place, Address }.Does(
                (services, x, _, _) =>
                    StationCommands.RemoveAsync(
                        Stations(services),
                        x.GetValue(Place)!,
                        x.GetValue(Address)!,
                        Console.Error
                    )
            ),
        };

    private static Stations Stations(IServiceProvider services) => services.GetRequiredService<Stations>();
}
