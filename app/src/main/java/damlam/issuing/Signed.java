package damlam.issuing;

/// The paper as its signer signed it with their own key.
///
/// @param symbol that stands on it beside the open number
/// @param file a PDF
@SuppressWarnings("ArrayRecordComponent") // A file is bytes, and is never compared.
record Signed(String symbol, byte[] file) {}
