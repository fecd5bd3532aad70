using System.Globalization;

namespace Campaign.Web.Subscriptions;

/// <summary>The command line's <c>stations add|list|remove</c>: who receives the programme by e-mail.</summary>
internal static class StationCommands
{
    /// <summary>Adds a station or changes its time. Returns the exit code, 1 when a value is invalid.</summary>
    /// <param name="stations">The stored stations.</param>
    /// <param name="place">Code of the place.</param>
    /// <param name="address">The station's address.</param>
    /// <param name="at">Local time, <c>04:30</c>.</param>
    /// <param name="errors">Receives what is wrong, in Vietnamese.</param>
    public static async Task<int> AddAsync(
        Stations stations,
        string place,
        string address,
        string at,
        TextWriter errors
    )
    {
        if (!TimeOnly.TryParseExact(at, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            await errors.WriteLineAsync($"Giờ «{at}» không đúng; viết như 04:30.");
            return 1;
        }
        if (await stations.AddAsync(place, address, time) is not { } fault)
            return 0;
        await errors.WriteLineAsync(fault);
        return 1;
    }

    /// <summary>Lists every station, then the messages that were given up.</summary>
    public static async Task<int> ListAsync(Stations stations, TextWriter output)
    {
        foreach (var station in await stations.ListAsync())
            await output.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{station.Place}\t{station.Address}\t"
                        + $"{station.SendAtMinutes / 60:00}:{station.SendAtMinutes % 60:00}"
                        + $"\t{station.LastQueuedDay ?? "-"}{(station.Paused ? "\ttạm dừng" : "")}"
                )
            );
        foreach (var dead in await stations.DeadLettersAsync())
            await output.WriteLineAsync(
                $"Không gửi được: {dead.Place}\t{dead.Recipient}\t{dead.Day}\t{dead.LastError}"
            );
        return 0;
    }

    /// <summary>Removes a station. Returns 1 when there is no such station.</summary>
    public static async Task<int> RemoveAsync(Stations stations, string place, string address, TextWriter errors)
    {
        if (await stations.RemoveAsync(place, address))
            return 0;
        await errors.WriteLineAsync($"Không có {address} ở {place}.");
        return 1;
    }
}
