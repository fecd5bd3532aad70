using System.CommandLine;
using Campaign.Content.Projection;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Web.Keys;

namespace Campaign.Web.Operations.Commands;

/// <summary><c>api-keys add|list|rotate|revoke</c>.</summary>
internal static class ApiKeysCommand
{
    public static Command Create() =>
        new("api-keys", "Keys for clients of the API.") { Subcommands = { Add(), List(), Rotate(), Revoke() } };

    private static Command Add()
    {
        var name = new Argument<string>("name") { Description = "Who uses it: a station, a portal." };
        var scopes = new Option<string[]>("--scope")
        {
            Description = $"What it may do: {string.Join(", ", Scopes.All)}.",
        };
        var places = new Option<string[]>("--place")
        {
            Description =
                "Code of a place it reports for, with all below it; needed for the scopes reports and results.",
        };
        var days = new Option<int?>("--days") { Description = "Days until it expires; never when left out." };
        return new Command("add", "Makes a key and prints it once.") { name, scopes, places, days }.Does(
            async (services, arguments, output, stop) =>
            {
                await services.GetRequiredService<SnapshotFollower>().LoadAsync(stop);
                var known = services.GetRequiredService<SnapshotStore>();
                if (
                    arguments.GetValue(places)?.FirstOrDefault(x => known.Current.Places.Find(x) is null) is { } unknown
                )
                {
                    await Console.Error.WriteLineAsync($"No place is known by {unknown}.");
                    return 1;
                }
                var life = arguments.GetValue(days) is { } x ? TimeSpan.FromDays(x) : (TimeSpan?)null;
                try
                {
                    var (_, text) = await services
                        .GetRequiredService<ApiKeyService>()
                        .AddAsync(
                            arguments.GetRequiredValue(name),
                            arguments.GetValue(scopes) ?? [],
                            life,
                            arguments.GetValue(places)
                        );
                    await output.WriteLineAsync(text);
                    return 0;
                }
                catch (ArgumentException e)
                {
                    await Console.Error.WriteLineAsync(e.Message);
                    return 1;
                }
            }
        );
    }

    private static Command List() =>
        new Command("list", "All keys, the newest first.").Does(
            async (services, _, output, _) =>
            {
                var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
                foreach (var key in await services.GetRequiredService<ApiKeyService>().ListAsync())
                    await output.WriteLineAsync(
                        $"{key.Prefix}  {(key.IsValidAt(now) ? "valid  " : "invalid")}  {key.CreatedAt:yyyy-MM-dd}  "
                            + $"{key.Scopes}  {(key.Places.Length > 0 ? key.Places : "-")}  {key.Name}"
                    );
                return 0;
            }
        );

    private static Command Rotate()
    {
        var prefix = new Argument<string>("prefix") { Description = "The first 12 characters of the key." };
        var days = new Option<int>("--overlap-days")
        {
            Description = "Days for which the old key stays valid.",
            DefaultValueFactory = _ => 7,
        };
        return new Command("rotate", "Makes a key in place of another.") { prefix, days }.Does(
            async (services, arguments, output, _) =>
            {
                try
                {
                    var made = await services
                        .GetRequiredService<ApiKeyService>()
                        .RotateAsync(arguments.GetRequiredValue(prefix), TimeSpan.FromDays(arguments.GetValue(days)));
                    await (made is null ? Console.Error : output).WriteLineAsync(made?.Text ?? "There is no such key.");
                    return made is null ? 1 : 0;
                }
                catch (ArgumentException e)
                {
                    await Console.Error.WriteLineAsync($"{e.Message} Make a new key with --place.");
                    return 1;
                }
            }
        );
    }

    private static Command Revoke()
    {
        var prefix = new Argument<string>("prefix") { Description = "The first 12 characters of the key." };
        return new Command("revoke", "Ends a key at once.") { prefix }.Does(
            async (services, arguments, output, _) =>
            {
                var done = await services
                    .GetRequiredService<ApiKeyService>()
                    .RevokeAsync(arguments.GetRequiredValue(prefix));
                await (done ? output : Console.Error).WriteLineAsync(done ? "Revoked." : "There is no such key.");
                return done ? 0 : 1;
            }
        );
    }
}
