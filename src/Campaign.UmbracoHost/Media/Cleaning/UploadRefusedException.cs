namespace Campaign.UmbracoHost.Media.Cleaning;

/// <summary>An upload was refused; the message is for officers and says what to do.</summary>
internal sealed class UploadRefusedException(string message) : Exception(message);
