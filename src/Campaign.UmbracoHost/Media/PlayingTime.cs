using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Media;

/// <summary>How long a recording or a film plays, according to the browser's own player.</summary>
internal sealed class PlayingTime(IFileScripts scripts, ILogger<PlayingTime> log)
{
    // A stream that states no length tells it once the player has looked at its end.
    private const string Script = """
        () => new Promise(done => {
          const player = document.createElement('video');
          const tell = () => Number.isFinite(player.duration) && player.duration > 0 && done(String(player.duration));
          player.onloadedmetadata = () => tell() || (player.currentTime = 1e9);
          player.ondurationchange = tell;
          player.onerror = () => done('');
          setTimeout(() => done(''), 15000);
          player.preload = 'metadata';
          player.src = URL.createObjectURL(document.querySelector('input').files[0]);
        })
        """;

    /// <summary>Seconds, to the millisecond; null when it could not be determined, which the log then says.</summary>
    public async Task<double?> OfAsync(string path, CancellationToken cancel)
    {
        try
        {
            if (
                double.TryParse(
                    await scripts.RunAsync(path, Script, cancel),
                    CultureInfo.InvariantCulture,
                    out var seconds
                )
            )
                return Math.Round(seconds, 3);
            log.LogWarning("The playing time of an upload is not known: the browser cannot play it.");
        }
        catch (FileScriptException fault)
        {
            log.LogWarning("The playing time of an upload is not known: {Reason}", fault.Message);
        }
        return null;
    }
}
