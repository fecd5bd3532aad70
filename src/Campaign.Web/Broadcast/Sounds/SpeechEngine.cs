using System.Globalization;
using Campaign.Core.Broadcast;
using Campaign.Web.Media;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Broadcast.Sounds;

/// <summary>The program that reads texts aloud, if the operator configured one.</summary>
internal sealed class SpeechEngine(IOptions<SpeechOptions> speech, IOptions<BroadcastOptions> broadcast)
{
    // Everybody knows this voice for a machine's, and Vietnamese listeners misunderstand it.
    private const string NeverAired = "espeak";

    private readonly string? _program = speech.Value.Words is [var name, ..] ? Located(name) : null;

    /// <summary>Path of a program as it is named in the settings; null when it is not there.</summary>
    public static string? Located(string name) =>
        Path.IsPathRooted(name) ? (File.Exists(name) ? name : null) : InstalledProgram.Find(name);

    /// <summary>
    /// What sound it gives to a text. What is in doubt is asked, and never aired as it was guessed: nobody is there to
    /// hear the question.
    /// </summary>
    public SoundKind SoundOf(ScriptReview words) =>
        _program is null || words.Language != speech.Value.Language ? SoundKind.None
        : speech.Value.OnlyRehearses || IsNeverAired(_program) || words.Ambiguities.Count > 0 ? SoundKind.Rehearsal
        : SoundKind.Speech;

    /// <summary>What makes its voice: the command, and the program as it is now.</summary>
    public string Mark
    {
        get
        {
            var file = _program is null ? null : new FileInfo(_program);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{speech.Value.Command}|{speech.Value.ReadsSsml}|{file?.Length}|{file?.LastWriteTimeUtc.Ticks}"
            );
        }
    }

    /// <summary>What it is given to read.</summary>
    public string TextOf(ScriptReview words) =>
        speech.Value.ReadsSsml ? Ssml.From(words, broadcast.Value.Timing) : PlainText.From(words);

    /// <summary>Reads a text into a WAV file.</summary>
    /// <param name="text">What <see cref="TextOf"/> gave.</param>
    /// <param name="file">The file to write, in a folder of this work alone.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="SoundException">It failed.</exception>
    public async Task SpeakAsync(string text, string file, CancellationToken stop)
    {
        var writesFile = speech.Value.Command.Contains(SpeechOptions.FilePlace, StringComparison.Ordinal);
        try
        {
            await new LimitedProgram(
                _program ?? throw new ProgramException("No engine is configured."),
                [
                    .. speech
                        .Value.Words.Skip(1)
                        .Select(x => x.Replace(SpeechOptions.FilePlace, file, StringComparison.Ordinal)),
                ],
                Path.GetDirectoryName(file)!,
                TimeSpan.FromSeconds(speech.Value.TimeoutSeconds)
            )
            {
                Input = text,
                Output = writesFile ? null : file,
                Megabytes = speech.Value.MemoryMegabytes,
            }.RunAsync(stop);
            if (!File.Exists(file) || new FileInfo(file).Length == 0)
                throw new ProgramException("The engine wrote no sound.");
        }
        catch (ProgramException e)
        {
            throw new SoundException(
                "The speech engine of this server could not read the text aloud.",
                $"Campaign:Speech:Command: {e.Message}",
                e
            );
        }
    }

    private static bool IsNeverAired(string program) =>
        new[] { program, new FileInfo(program).ResolveLinkTarget(returnFinalTarget: true)?.FullName }
            .OfType<string>()
            .Any(x => Path.GetFileName(x).StartsWith(NeverAired, StringComparison.OrdinalIgnoreCase));
}
