using Campaign.Web.Broadcast.Airing;
using Campaign.Web.Broadcast.Loa;
using Campaign.Web.Events;
using Campaign.Web.Items;

namespace Campaign.Web;

/// <summary>Every channel that counts something for the reports of units: a line a channel.</summary>
internal static class FigureSources
{
    public static IServiceCollection AddFigureSources(this IServiceCollection services) =>
        services
            .AddSingleton<IKnownFigures, AiredFigures>()
            .AddSingleton<IKnownFigures, PulledFigures>()
            .AddSingleton<IKnownFigures, HeldFigures>();
}
