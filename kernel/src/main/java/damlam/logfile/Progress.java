package damlam.logfile;

/// Is told now and then how far the reading has come.
public interface Progress {
    /// Nobody wants to know.
    Progress NONE = (readBytes, ofBytes) -> {};

    /// @param readBytes bytes of all files read so far, as they lie on disk
    /// @param ofBytes bytes of all files
    void at(long readBytes, long ofBytes);
}
