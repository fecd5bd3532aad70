namespace Campaign.UmbracoHost.MediaStorage;

/// <summary>
/// The storage of uploaded files does not answer, or refuses. The message is for whoever runs the site and has no
/// secrets. It is a fault of input and output like that of a disk, and passes for all who know those.
/// </summary>
public sealed class MediaAwayException(string message, Exception? inner = null) : IOException(message, inner);
