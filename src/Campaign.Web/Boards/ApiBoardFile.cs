namespace Campaign.Web.Boards;

/// <summary>How far a file of a board is.</summary>
/// <param name="State">
/// ready: it can be fetched at once; making; notMade: nobody has begun it; unavailable: this server has no ffmpeg,
/// which a film needs; failed.
/// </param>
/// <param name="Percent">How much of it is made.</param>
/// <param name="Missing">Why there is none, in English; null: nothing is wrong.</param>
/// <param name="Bytes">Its size; null while it is not ready.</param>
/// <param name="Url">Where it is fetched. Whoever does so before it is ready waits for it.</param>
internal sealed record ApiBoardFile(string State, int Percent, string? Missing, long? Bytes, string Url)
{
    public static ApiBoardFile Of(FileProgress progress, string url) =>
        new(
            progress.File is not null ? "ready"
                : progress.Fault is not null ? (progress.Fault == BoardFilm.Absent ? "unavailable" : "failed")
                : progress.Made is not null ? "making"
                : "notMade",
            progress.File is not null ? 100 : (int)(100 * (progress.Made ?? 0)),
            progress.Fault,
            progress.File?.Length,
            url
        );
}
