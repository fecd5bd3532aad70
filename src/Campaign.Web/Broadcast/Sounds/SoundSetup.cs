using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Broadcast.Sounds;

/// <summary>Programmes as sound.</summary>
internal static class SoundSetup
{
    /// <summary>Registers it. It needs rendering's budget and the scripts.</summary>
    public static IServiceCollection AddSounds(this IServiceCollection services)
    {
        services
            .AddOptions<SpeechOptions>()
            .BindConfiguration(SpeechOptions.Section)
            .ValidateDataAnnotations()
            .Validate(
                x => x.Words is not [var name, ..] || SpeechEngine.Located(name) is not null,
                "Campaign:Speech:Command names a program that is not there."
            )
            .ValidateOnStart();
        services
            .AddOptions<SoundOptions>()
            .BindConfiguration(SoundOptions.Section)
            .ValidateDataAnnotations()
            .Validate(
                x => x.Signature.Length == 0 || File.Exists(x.Signature),
                "Campaign:Sound:Signature is not a file."
            )
            .Validate(x => x.Sting.Length == 0 || File.Exists(x.Sting), "Campaign:Sound:Sting is not a file.")
            .ValidateOnStart();
        services.AddSingleton<SpeechEngine>().AddSingleton<SoundEditor>();
        services.AddSingleton<SoundCache>().AddSingleton<SoundQueue>();
        services.AddSingleton<ItemSounds>().AddSingleton<SessionSounds>();
        return services.AddSingleton<StickSounds>().AddSingleton<SoundFiles>();
    }

    /// <summary>Maps the addresses of sound.</summary>
    public static void MapSounds(this WebApplication app)
    {
        var sounds = app.Services.GetRequiredService<SoundFiles>();
        foreach (var resource in sounds.Table)
            app.MapResource(resource);
        app.MapReading("api/v1/programmes/{place}/{date}/{session}.mp3", sounds.SessionAsync)
            .WithName("getSessionMp3")
            .WithMetadata(
                new DocumentedOperation("One session as MP3, if every item has a sound.", "Programmes")
                {
                    Parameters = [.. SoundFiles.Parameters, Parameter.MinVersion],
                    Files = [MediaTypes.Mp3],
                    Headers = [BroadcastApi.VersionHeader],
                    Problems = [ProblemType.NotFound, ProblemType.WithoutSound, ProblemType.Unavailable],
                }
            );
    }
}
