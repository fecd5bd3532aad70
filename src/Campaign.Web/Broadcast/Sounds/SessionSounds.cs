using System.Collections.Immutable;
using System.Text;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;

namespace Campaign.Web.Broadcast.Sounds;

/// <summary>
/// A session as one MP3: its items in order, with pauses. Equal sessions are one file, in whatever place and on
/// whatever day, and any change of what is read gives another.
/// </summary>
internal sealed class SessionSounds(ItemSounds items, SoundCache cache, SoundQueue queue, SoundEditor editor)
{
    private const string Remark = "Nội dung do cơ quan chủ trì chiến dịch duyệt; Ủy ban nhân dân xã duyệt phát.";

    /// <summary>The items of a session without a sound.</summary>
    /// <param name="session">The session.</param>
    /// <param name="rehearses">Whether a voice that is only for rehearsals will do.</param>
    public static ImmutableArray<DayPiece> Lacking(DaySession session, bool rehearses = false) =>
        [.. session.Pieces.Where(x => !x.Sound.Suffices(rehearses))];

    /// <summary>Whether a voice that is only for rehearsals reads some of it.</summary>
    public static bool IsRehearsal(DaySession session) => session.Pieces.Any(x => x.Sound == SoundKind.Rehearsal);

    /// <summary>The session's sound if it is there already.</summary>
    public Rendition? Find(DaySession session) => cache.Find(KeyOf(session));

    /// <summary>What its sound depends on: its own key, and those of its items.</summary>
    public IEnumerable<string> KeysOf(DaySession session) => session.Pieces.Select(items.KeyOf).Prepend(KeyOf(session));

    /// <summary>The first of these that is missing, when making it has failed.</summary>
    public string? FailedOf(DaySession session) =>
        session.Pieces.Select(items.KeyOf).Append(KeyOf(session)).FirstOrDefault(x => cache.Find(x) is null);

    /// <summary>The session's sound; every item must have one.</summary>
    /// <exception cref="RenderingException">It cannot be made now.</exception>
    public async Task<Rendition> GetAsync(DaySession session, RenderCause cause, CancellationToken stop)
    {
        for (var others = 3; ; others--)
            try
            {
                return await MakeAsync(session, cause).WaitAsync(stop);
            }
            // Everybody who wants the same at once waits for one making. If it was begun by a visitor who is refused,
            // that is no answer to a station.
            catch (BudgetExhaustedException) when (others > 0 && cause.Visitor is not { IsItsOwn: false }) { }
    }

    private Task<Rendition> MakeAsync(DaySession session, RenderCause cause) =>
        cache.GetAsync(
            KeyOf(session),
            async target =>
            {
                var files = await FilesAsync(session, cause);
                await queue.TakeAsync(
                    cause,
                    1,
                    () => editor.JoinAsync(files, TitleOf(session), RemarkOf(session), target, CancellationToken.None)
                );
            }
        );

    /// <summary>Length of a finished sound, in seconds.</summary>
    public static int SecondsOf(Rendition sound) => (int)(sound.Length * 8 / SoundEditor.Rate);

    private async Task<List<string>> FilesAsync(DaySession session, RenderCause cause)
    {
        var pause = (await items.PauseAsync()).Path;
        var files = new List<string>();
        foreach (var piece in session.Pieces)
        {
            var sound = await items.GetAsync(piece, cause);
            for (var i = 0; i < piece.Item.Times; i++)
                files.AddRange(files.Count > 0 ? [pause, sound.Path] : [sound.Path]);
        }
        return files;
    }

    private static string RemarkOf(DaySession session) => IsRehearsal(session) ? ItemSounds.Warning : Remark;

    private string KeyOf(DaySession session)
    {
        var text = new StringBuilder("session 1\n").Append(TitleOf(session)).Append('\n').Append(items.PauseKey);
        foreach (var piece in session.Pieces)
            text.Append('\n').Append(items.KeyOf(piece)).Append(' ').Append(piece.Item.Times);
        return ItemSounds.Hash(text.ToString());
    }

    /// <summary>"Buổi sáng"; a session that must not be aired says so.</summary>
    public static string TitleOf(DaySession session) =>
        IsRehearsal(session) ? $"{session.Name} – giọng máy, chỉ để tập" : session.Name;
}
